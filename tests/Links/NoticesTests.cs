using Microsoft.Extensions.DependencyInjection;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Links;

public sealed class NoticesTests
{
    [Fact]
    public async Task Each_is_invited_once_in_their_language_over_a_restart_and_the_link_in_the_letter_opens()
    {
        await using var mail = new MailServer();
        var clock = new MovedClock();
        await using var bot = await StartAsync(mail, clock);
        await Eventually.True(() => mail.Received.Count == 2, $"two letters; {mail.Received.Count}");
        await bot.RestartAsync();
        clock.Move(TimeSpan.FromMinutes(10));
        Assert.Equal(2, mail.Received.Count);
        Assert.All(bot.Evaluation().Responses, response => Assert.NotNull(response.InvitedAt));

        var letter = mail.Received.First(letter => letter.To.Mailboxes.Single().Address == "anna.schmidt@example.org");
        Assert.Equal(("Gouda – Solingen – Kongsberg: Ihre Sicht, bitte", "de"), (letter.Subject, letter.Body?.Headers["Content-Language"]));
        Assert.Contains("Guten Tag Anna Schmidt", letter.TextBody, StringComparison.Ordinal);
        var link = (letter.TextBody ?? "").Split('\n').First(line => line.StartsWith("https://twinbot.example.org/e/", StringComparison.Ordinal)).Trim();
        Assert.Contains($"<a href=\"{link}\">", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(("overall", "de"), await (await GuestBrowser.OpenAsync(bot, new Uri(link).AbsolutePath)).FirstAsync());
    }

    [Fact]
    public async Task Three_reminders_at_most_in_working_hours_over_restarts_and_none_to_who_has_finished()
    {
        await using var mail = new MailServer();
        var clock = new MovedClock();
        await using var bot = await StartAsync(mail, clock);
        await Eventually.True(() => mail.Received.Count == 2, "two invitations");
        var round = bot.Evaluation();
        await bot.CommitAsync(RecordChange.Put(round, round with { Responses = [round.Responses[0], round.Responses[1] with { Status = ResponseStatus.Finished }] }));
        for (var day = 0; day < 40; day++)
        {
            for (var hour = 0; hour < 24; hour++)
            {
                await PassAsync(bot, clock, TimeSpan.FromHours(1));
            }

            if (day % 7 == 3)
            {
                await bot.RestartAsync();
            }

            var sent = bot.Response("k-anna").RemindedAt?.Length ?? 0;
            await Eventually.True(() => mail.Received.Count == 2 + sent, $"{2 + sent} letters on day {day}; {mail.Received.Count}");
        }

        var reminded = bot.Response("k-anna").RemindedAt ?? [];
        Assert.Equal(3, reminded.Length);
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        Assert.All(reminded, at => Assert.InRange(TimeZoneInfo.ConvertTime(at, berlin).Hour, 9, 16));
        Assert.All(reminded, at => Assert.DoesNotContain(at.DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday }));
        Assert.Equal(3, mail.Received.Count(letter => letter.Subject?.StartsWith("Erinnerung", StringComparison.Ordinal) == true));
        Assert.Equal(5, mail.Received.Select(letter => letter.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Working_hours_hold_when_clocks_change()
    {
        // Half of 12 October to 8 November is Sunday the 25th, the day on which clocks go back: it comes on Monday at nine by the new time.
        await using var mail = new MailServer();
        var clock = new MovedClock();
        await using var bot = await StartAsync(mail, clock, Respondents.Round with { OpenedOn = new DateOnly(2026, 10, 12), DueOn = new DateOnly(2026, 11, 8) });
        await Eventually.True(() => mail.Received.Count == 2, "two invitations");
        await PassAsync(bot, clock, new DateTimeOffset(2026, 10, 26, 7, 58, 0, TimeSpan.Zero) - clock.GetUtcNow());
        Assert.Null(bot.Response("k-anna").RemindedAt);
        await PassAsync(bot, clock, TimeSpan.FromMinutes(2));
        await Eventually.True(() => mail.Received.Count == 4, "two reminders");
        Assert.Equal(new DateTimeOffset(2026, 10, 26, 8, 0, 0, TimeSpan.Zero), bot.Response("k-anna").RemindedAt?.Single());
    }

    [Fact]
    public async Task Whoever_wants_none_gets_none()
    {
        await using var mail = new MailServer();
        var clock = new MovedClock();
        await using var bot = await StartAsync(mail, clock);
        await Eventually.True(() => mail.Received.Count == 2, "two invitations");
        var guest = await GuestBrowser.OpenAsync(bot, await bot.LinkAsync("k-anna"));
        await guest.SayAsync("keine Erinnerungen mehr");
        Assert.True(bot.Response("k-anna").NoReminders);
        for (var hour = 0; hour < 31 * 24; hour++)
        {
            await PassAsync(bot, clock, TimeSpan.FromHours(1));
        }

        await Eventually.True(() => mail.Received.Count == 5, "three reminders to the other");
        Assert.Null(bot.Response("k-anna").RemindedAt);
    }

    [Fact]
    public async Task A_busy_mail_server_gets_the_letter_later_and_a_refusing_one_never()
    {
        await using var mail = new MailServer();
        mail.Refusals.Enqueue("451 later");
        mail.Refusals.Enqueue("550 nobody here");
        var clock = new MovedClock();
        await using var bot = await StartAsync(mail, clock);
        await Eventually.True(() => mail.Refusals.IsEmpty, "both letters to be refused");
        await Eventually.True(() => bot.Undelivered() == 1, "one to be given up");
        await Eventually.True(
            () =>
            {
                clock.Move(TimeSpan.FromSeconds(5));
                return bot.Undelivered() == 0;
            },
            "the other to arrive");
        Assert.Single(mail.Received);
    }

    [Theory]
    [InlineData("eve@example.org\r\nBcc: all@example.org")]
    [InlineData("eve@example.org, all@example.org")]
    [InlineData("Eve <eve@example.org>")]
    [InlineData("no address")]
    public async Task What_is_no_address_is_not_written_to_and_a_name_is_no_header(string address)
    {
        await using var mail = new MailServer();
        await using var bot = await StartAsync(mail, new MovedClock(), adjust: async running =>
        {
            var (anna, peter) = (running.Store().Records.Contact("k-anna"), running.Store().Records.Contact("k-peter"));
            await running.CommitAsync(
                RecordChange.Put(anna, (anna ?? throw new InvalidOperationException()) with { Email = address }),
                RecordChange.Put(peter, (peter ?? throw new InvalidOperationException()) with { Name = "Peter\r\nBcc: all@example.org\r\n\r\n<b>Braun</b>" }));
        });
        await Eventually.True(() => mail.Received.Count == 1, "one letter");
        var letter = mail.Received.Single();
        Assert.Equal(("peter.braun@example.org", 0), (letter.To.Mailboxes.Single().Address, letter.Bcc.Count));
        Assert.Contains("peter.braun@example.org", Assert.Single(mail.Recipients), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Null(bot.Response("k-anna").InvitedAt);
    }

    [Theory]
    [InlineData("--TwinBot:Smtp:Host=mail.example.org", "PublicUrl")]
    [InlineData("--TwinBot:Smtp:Host=mail.example.org --TwinBot:PublicUrl=https://t.example.org --TwinBot:Smtp:From=nobody", "From")]
    [InlineData("--TwinBot:Smtp:Host=mail.example.org --TwinBot:PublicUrl=https://t.example.org --TwinBot:Smtp:From=a@example.org --TwinBot:Smtp:Security=None", "Security")]
    public async Task Half_a_configuration_does_not_start(string args, string named)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RunningBot.StartAsync(null, args.Split(' ')));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Time passes, and all that is due then has been put on its way.</summary>
    static Task PassAsync(RunningBot bot, MovedClock clock, TimeSpan time)
    {
        clock.Move(time);
        return bot.Services.GetRequiredService<Notices>().SendDueAsync();
    }

    static async Task<RunningBot> StartAsync(MailServer mail, MovedClock clock, Evaluation? round = null, Func<RunningBot, Task>? adjust = null)
    {
        var bot = await Respondents.StartAsync(round, clock, adjust: null, before: adjust, args:
        [
            "--TwinBot:PublicUrl=https://twinbot.example.org", "--TwinBot:Smtp:Host=127.0.0.1", $"--TwinBot:Smtp:Port={mail.Port}",
            "--TwinBot:Smtp:From=Twinning <twinning@example.org>", "--TwinBot:Smtp:Security=None",
        ]);
        clock.Move(TimeSpan.FromMinutes(1));
        return bot;
    }
}
