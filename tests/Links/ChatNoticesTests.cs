using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Links;

/// <summary>Whom the bot knows in a chat is invited and reminded there; others by letter; others not at all.</summary>
public sealed class ChatNoticesTests
{
    const string Anna = "msteams|aad-anna";

    [Fact]
    public async Task In_the_chat_else_by_letter_else_not_and_nobody_twice()
    {
        await using var mail = new MailServer();
        await using var connector = await RecordingConnector.StartAsync();
        var clock = new MovedClock();
        await using var bot = await StartAsync(mail, connector, clock);
        await NextAsync(bot, clock, TimeSpan.FromMinutes(1));
        await Eventually.True(() => mail.Received.Count == 1, "a letter to Peter");
        var invitation = await LastAsync(connector, 2);
        Assert.Contains("Guten Tag Anna Schmidt", invitation, StringComparison.Ordinal);
        Assert.Contains("Gouda – Solingen – Kongsberg", invitation, StringComparison.Ordinal);
        Assert.Contains("answerEvaluation", invitation, StringComparison.Ordinal);
        Assert.DoesNotContain("/e/", invitation, StringComparison.Ordinal);
        Assert.Equal("peter.braun@example.org", mail.Received.Single().To.Mailboxes.Single().Address);
        Assert.Null(bot.Response("k-ingrid").InvitedAt);

        await bot.RestartAsync();
        await NextAsync(bot, clock, TimeSpan.FromHours(1));
        Assert.Equal((2, 1), (connector.Received.Count(sent => sent.Activity.Text("type") == "message"), mail.Received.Count));

        // Half-way through, in working hours.
        await NextAsync(bot, clock, new DateTimeOffset(2026, 5, 28, 8, 0, 0, TimeSpan.Zero) - clock.GetUtcNow());
        var reminder = await LastAsync(connector, 3);
        Assert.Contains("Erinnerung", reminder, StringComparison.Ordinal);
        Assert.Contains("Keine Erinnerungen mehr", reminder, StringComparison.Ordinal);
        var stop = new JsonObject { ["twinbot"] = new JsonObject { ["do"] = "start", ["asks"] = "setReminders", ["value"] = new JsonObject { ["evaluation"] = "e-1", ["respondent"] = "k-anna", ["reminders"] = "stop" } } };
        await bot.PostAsync(From(connector, "").With("value", stop));
        await Eventually.True(() => bot.Response("k-anna").NoReminders == true, "no more reminders");
        await NextAsync(bot, clock, TimeSpan.FromDays(14));
        Assert.Single(bot.Response("k-anna").RemindedAt ?? []);
    }

    /// <summary>Answered on the spot, by a tap on what the invitation offers.</summary>
    [Fact]
    public async Task Answered_on_the_spot()
    {
        await using var mail = new MailServer();
        await using var connector = await RecordingConnector.StartAsync();
        var clock = new MovedClock();
        await using var bot = await StartAsync(mail, connector, clock);
        await NextAsync(bot, clock, TimeSpan.FromMinutes(1));
        await LastAsync(connector, 2);
        var start = new JsonObject { ["twinbot"] = new JsonObject { ["do"] = "start", ["asks"] = "answerEvaluation", ["value"] = new JsonObject { ["evaluation"] = "e-1" } } };
        await bot.PostAsync(From(connector, "").With("value", start));
        Assert.Contains("\"asks\":\"overall\"", await LastAsync(connector, 3), StringComparison.Ordinal);
        await bot.PostAsync(From(connector, "sehr gut"));
        await Eventually.True(() => bot.Response("k-anna").Status == ResponseStatus.Started, "an answer");
        Assert.Equal(5, bot.Response("k-anna").Answers["overall"]?.GetValue<int>());
    }

    static async Task<RunningBot> StartAsync(MailServer mail, RecordingConnector connector, MovedClock clock)
    {
        var round = Respondents.Round with { Responses = [.. Respondents.Round.Responses, Respondents.Round.Responses[0] with { Respondent = "k-ingrid", Community = "c-kongsberg" }] };
        var bot = await Respondents.StartAsync(round, clock, before: async running =>
        {
            await running.CommitAsync(RecordChange.Put(null, new Person { Id = Anna, Contact = "k-anna", Language = "de" }));
            await running.PostAsync(From(connector, "Hallo"));
            await connector.TextsAsync(1);
        }, args:
        [
            "--TwinBot:PublicUrl=https://twinbot.example.org", "--TwinBot:Smtp:Host=127.0.0.1", $"--TwinBot:Smtp:Port={mail.Port}",
            "--TwinBot:Smtp:From=Twinning <twinning@example.org>", "--TwinBot:Smtp:Security=None",
        ]);
        return bot;
    }

    /// <summary>The clock is set, not moved: a message that is on its way meanwhile would be given up.</summary>
    static Task NextAsync(RunningBot bot, MovedClock clock, TimeSpan time)
    {
        clock.Set(clock.GetUtcNow() + time);
        return bot.Services.GetRequiredService<Notices>().SendDueAsync();
    }

    static async Task<string> LastAsync(RecordingConnector connector, int count)
    {
        await connector.TextsAsync(count);
        return connector.Received.Last(sent => sent.Activity.Text("type") == "message").Activity.ToJsonString(s_readable);
    }

    static readonly System.Text.Json.JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static JsonObject From(RecordingConnector connector, string text) => Activities.Message(text, channel: "msteams", serviceUrl: connector.Url, conversation: "a:1", person: "29:anna")
        .With("from", new JsonObject { ["id"] = "29:anna", ["aadObjectId"] = "aad-anna" });
}
