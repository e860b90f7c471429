using Microsoft.Extensions.DependencyInjection;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Privacy;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Links;
using TwinBot.Tests.Storage;
using TwinBot.Understanding;

namespace TwinBot.Tests.Privacy;

/// <summary>What has been kept for its period goes in the night; what a committee remembers stays.</summary>
public sealed class RetentionTests
{
    static readonly RetentionPeriods s_periods = new();

    readonly SetClock _clock = new() { Now = new DateTimeOffset(2026, 5, 12, 9, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task A_silent_conversation_goes_and_one_that_is_spoken_in_stays()
    {
        await using var bot = await Respondents.StartAsync(time: _clock);
        await bot.SayAsync("hello", "c-silent", "u-silent", "en");
        await bot.SayAsync("hello", "c-live", "u-live", "en");
        await LaterAsync(bot, months: s_periods.ConversationMonths, days: -1);
        await bot.SayAsync("hello", "c-live", "u-live", "en");
        Assert.Equal(2, Talks(bot));
        await LaterAsync(bot, days: 2);
        Assert.NotNull(bot.Store().Conversation("test|c-live|u-live"));
        Assert.Equal(1, Talks(bot));
    }

    [Fact]
    public async Task People_go_when_they_have_not_been_heard_of_and_guests_sooner()
    {
        await using var bot = await Respondents.StartAsync(time: _clock);
        await bot.SayAsync("I speak German, use Deutsch", "c-anna", "u-anna", "de");
        await bot.SayAsync("Deutsch bitte", "c-anna", "u-anna", "de");
        await bot.LinkAsync("k-peter");
        await bot.CloseAsync();
        Assert.NotNull(bot.Store().Person("test|u-anna"));
        Assert.Single(bot.Store().PeopleOf("k-peter"));
        await LaterAsync(bot, days: 1);
        await LaterAsync(bot, months: s_periods.GuestMonths, days: 2);
        Assert.Empty(bot.Store().PeopleOf("k-peter"));
        await LaterAsync(bot, months: s_periods.PersonMonths - s_periods.GuestMonths, days: -10);
        Assert.NotNull(bot.Store().Person("test|u-anna"));
        await LaterAsync(bot, days: 20);
        Assert.Null(bot.Store().Person("test|u-anna"));
    }

    [Fact]
    public async Task Roles_of_those_who_are_gone_go_but_never_the_last_coordinators()
    {
        await using var bot = await Respondents.StartAsync(time: _clock);
        await bot.CommitAsync(RecordChange.Put(null, Roster.Empty.With(new Holder("t|ines", "Ines", PersonRole.Coordinator, "en")).With(new Holder("t|karel", "Karel", PersonRole.Member, "en")).With(new Holder("t|piet", "Piet", PersonRole.Guest, "en", _clock.Now))));
        await LaterAsync(bot, days: 1);
        await LaterAsync(bot, months: s_periods.GuestMonths, days: 2);
        Assert.Equal(["Ines", "Karel"], Names(bot));
        await LaterAsync(bot, months: s_periods.PersonMonths, days: 2);
        Assert.Equal(["Ines"], Names(bot));
    }

    [Fact]
    public async Task Former_contacts_and_the_names_in_closed_rounds_go_and_the_answers_stay()
    {
        await using var bot = await Respondents.StartAsync(time: _clock);
        var anna = bot.Store().Records.Contact("k-anna") ?? throw new InvalidOperationException("Nobody.");
        await bot.CommitAsync(RecordChange.Put(anna, anna with { Until = new PartialDate(2026, 4) }), RecordChange.Put(null, Some.Exchange with { Id = "a-1", Outcome = "Anna Schmidt spoke" }));
        await bot.CommitAsync(RecordChange.Put(bot.Evaluation(), bot.Evaluation() with { ClosedOn = new DateOnly(2026, 5, 12), Responses = [.. bot.Evaluation().Responses.Select(response => response with { Status = ResponseStatus.Finished })] }));
        var before = (bot.Store().Records.Count(RecordKind.Partnerships), bot.Store().Records.Count(RecordKind.Activities), bot.Store().Records.Count(RecordKind.Contacts));
        await LaterAsync(bot, months: s_periods.FormerContactMonths, days: -1);
        Assert.Null(bot.Store().Records.Contact("k-anna"));
        Assert.Contains(bot.Evaluation().Responses, response => response.Respondent == "k-peter");
        await LaterAsync(bot, days: 3);
        Assert.All(bot.Evaluation().Responses, response => Assert.Equal((null, ResponseStatus.Finished), (response.Respondent, response.Status)));
        Assert.Equal(before with { Item3 = before.Item3 - 1 }, (bot.Store().Records.Count(RecordKind.Partnerships), bot.Store().Records.Count(RecordKind.Activities), bot.Store().Records.Count(RecordKind.Contacts)));
        Assert.Equal("Anna Schmidt spoke", bot.Store().Records.Activity("a-1")?.Outcome);
    }

    [Fact]
    public async Task What_went_is_noted_in_numbers_without_a_name_and_old_notes_go()
    {
        await using var bot = await Respondents.StartAsync(time: _clock);
        await bot.SayAsync("change the role of Anna Schmidt to councillor", "c-karl", "u-karl", "en");
        await bot.SayAsync("yes", "c-karl", "u-karl", "en");
        Assert.Single(bot.Store().Records.ChangesOf(RecordKind.Contacts, "k-anna", 9));
        await LaterAsync(bot, months: s_periods.ChangeLogMonths, days: 2);
        Assert.Empty(bot.Store().Records.ChangesOf(RecordKind.Contacts, "k-anna", 9));
        var note = Assert.Single(bot.Store().Records.ChangesOf(RecordKind.Erasures, Erasure.Purge, 9));
        Assert.Equal(("", null, ChangeSort.Removed), (note.Person, note.Name, note.Sort));
        Assert.Contains("conversations 1", note.Fields);
        Assert.Contains("changes 1", note.Fields);
        RawFiles.Nowhere(await RawFiles.AllAsync(bot), "u-karl");
        Assert.Contains("one conversation", (await bot.SayAsync("privacy", "c-ines", "u-ines", "en")).All(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_of_a_release_before_begins_to_count_when_it_is_first_looked_at()
    {
        await using var bot = await Respondents.StartAsync(time: _clock);
        await bot.Store().CommitAsync(new TurnCommit { At = DateTimeOffset.UnixEpoch, Conversation = "test|c-old|u-old", State = StateJson.Serialize(ConversationState.Empty) });
        await LaterAsync(bot, days: 1);
        await LaterAsync(bot, months: s_periods.ConversationMonths, days: -1);
        Assert.NotNull(bot.Store().Conversation("test|c-old|u-old"));
        await LaterAsync(bot, days: 3);
        Assert.Null(bot.Store().Conversation("test|c-old|u-old"));
    }

    [Theory]
    [InlineData("--TwinBot:Retention:ConversationMonths=0")]
    [InlineData("--TwinBot:Retention:PersonMonths=6")]
    public async Task A_period_that_makes_no_sense_stops_the_start(string setting) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RunningBot.StartAsync(null, setting));

    /// <summary>So much later, at four in the morning.</summary>
    async Task LaterAsync(RunningBot bot, int months = 0, int days = 0)
    {
        var day = (_clock.Now ?? default).AddMonths(months).AddDays(days).Date;
        _clock.Now = new DateTimeOffset(day.AddHours(2), TimeSpan.Zero);
        await bot.Services.GetRequiredService<Night>().TidyAsync();
    }

    static int Talks(RunningBot bot) => bot.Services.GetRequiredService<LiteDbStore>().All("conversations").Count();

    static IEnumerable<string> Names(RunningBot bot) => (bot.Store().Records.Roster ?? Roster.Empty).Holders.Select(holder => holder.Name).Order(StringComparer.Ordinal);
}
