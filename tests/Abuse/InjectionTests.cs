using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Calendars;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Conversation;
using TwinBot.Tests.Lint;
using TwinBot.Tests.Storage;

namespace TwinBot.Tests.Abuse;

/// <summary>What people write stays what they wrote, wherever it is shown.</summary>
public sealed partial class InjectionTests
{
    const string Script = "<img src=x onerror=alert(1)>";
    const string Link = "[free money](javascript:alert(1))";
    const string Picture = "![x](https://evil.example.org/track.png)";
    const string Date = "{{DATE(2020-01-01T00:00:00Z,SHORT)}} {{TIME(2020-01-01T00:00:00Z)}}";
    const string Template = "${$root.secret} {{$index}}";
    const string Mention = "<at>Everybody</at> @everyone";
    const string Heading = "# big\n- list\n1. one\n> quote\n---\n    code";

    public static TheoryData<string> Texts => [Script, Link, Picture, Date, Template, Mention, Heading, "`code` **bold** __u__ ~~s~~ | a | b |", "&lt;b&gt; &#x3C;script&#x3E;", "https://evil.example.org\\@good.example.org"];

    /// <summary>A card's texts as a renderer of Markdown shows them: without a mark-up that means anything.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void A_card_shows_what_was_written_and_does_nothing(string text)
    {
        var escaped = Markdown.Escape(text);
        Assert.DoesNotMatch(Live(), escaped);
        Assert.Equal(text.ReplaceLineEndings("\n").Replace("\n", "\n\n", StringComparison.Ordinal), Escaped().Replace(escaped, "$1"));
    }

    /// <summary>Names by every road onto a card: titles, rows, facts, choices, files and the message extension's preview.</summary>
    [Theory]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public async Task Names_on_record_are_no_mark_up_on_any_card(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        await StoreAsync(bot, $"{Script}{Link}{Date}");
        foreach (var said in (string[])["show our partnerships", "show the partnership with Dijon", "who is the mayor of Mainz?"])
        {
            var replies = await bot.AskAsync(Activities.Message(said, channel: channel, conversation: said));
            foreach (var text in replies.SelectMany(reply => Blocks(reply?["attachments"])))
            {
                Assert.DoesNotMatch(Live(), text);
            }

            Assert.All(replies, reply => Assert.NotEqual("markdown", reply.Text("textFormat")));
            Assert.DoesNotContain(Addresses(replies), address => address.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>A message of words only says so: Web Chat would else read it as Markdown.</summary>
    [Fact]
    public async Task Words_are_plain_words()
    {
        await using var bot = await Bots.EchoAsync();
        var reply = (await bot.AskAsync(Activities.Message($"{Link} {Script}")))[0];
        Assert.Equal("plain", reply.Text("textFormat"));
        Assert.Null(reply?["entities"]);
    }

    [Fact]
    public async Task A_calendar_has_the_lines_that_it_has()
    {
        const string Evil = "Dijon\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:forged\r\nEND:VEVENT;X=Y,\\n\u2028DESCRIPTION:x";
        await using var bot = await RunningBot.StartAsync();
        var activity = Some.Exchange with { Id = "a1", Partnerships = ["p1"], Title = Evil, Place = Evil, StartsOn = new TwinBot.Understanding.PartialDate(2026, 5, 3), EndsOn = null };
        await StoreAsync(bot, Evil, activity);
        var store = bot.Services.GetRequiredService<IStore>();
        var partnership = store.Records.Partnership("p1") ?? throw new InvalidOperationException("No partnership.");
        var file = bot.Services.GetRequiredService<CalendarWriter>().Write(partnership, "en", store.Records, new DateOnly(2026, 5, 12));
        var read = Calendar.Load(file);
        Assert.Equal(["a1@twinbot"], read?.Events.Select(one => one.Uid ?? ""));
        Assert.DoesNotContain("\nUID:evil", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBEGIN:VEVENT\r\nUID:evil", file, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(file, "^BEGIN:VEVENT", RegexOptions.Multiline));
    }

    [Fact]
    public async Task A_line_of_the_log_is_one_line()
    {
        using var log = new KeptLog();
        await using var bot = await Bots.EchoAsync(log: log);
        await bot.AskAsync(Activities.Message("fail", id: "m1"));
        Assert.Contains(log.Lines, line => line.Contains("m1", StringComparison.Ordinal));
        await bot.PostAsync(Activities.Message("fail", id: "m2\r\nwarn: forged"));
        Assert.DoesNotContain(log.Lines, line => line.Contains("forged", StringComparison.Ordinal));
    }

    /// <summary>What a slot of a text is filled with is never filled itself.</summary>
    [Fact]
    public void A_name_is_no_slot()
    {
        var speech = Forms.Languages.All.First(one => one.Language.Code == "en");
        Assert.Contains("{due}", speech.Say("letter.reminder", ("partnership", "{due}"), ("questionnaire", "{partnership}"), ("due", "secret")), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", speech.Say("letter.reminder", ("partnership", "{due}"), ("questionnaire", "{partnership}"), ("due", "secret")), StringComparison.Ordinal);
    }

    static async Task StoreAsync(RunningBot bot, string name, params IEnumerable<TwinBot.Records.Record> more)
    {
        TwinBot.Records.Record[] all =
        [
            new Community { Id = "dijon", Name = "Dijon", Country = "FR", Kind = CommunityKind.City },
            new Community { Id = "mainz", Name = "Mainz", Country = "DE", Kind = CommunityKind.City, Aliases = [name] },
            new Partnership { Id = "p1", Name = name, Members = [new Member("dijon"), new Member("mainz")], Kind = PartnershipKind.Twinning, Status = PartnershipStatus.Active, Objectives = [name], Story = name, ReviewEveryMonths = 12 },
            new Contact { Id = "anna", Name = name, Community = "mainz", Role = ContactRole.Mayor, Side = Side.Authority, Email = "javascript:alert(1)@example.org", ConfirmedOn = new DateOnly(2026, 1, 1) },
            .. more,
        ];
        var commit = new TurnCommit { At = DateTimeOffset.UnixEpoch, Changes = [.. all.Select(record => RecordChange.Put(null, record))] };
        Assert.Equal(CommitOutcome.Stored, (await bot.Services.GetRequiredService<IStore>().CommitAsync(commit)).Outcome);
    }

    /// <summary>The texts that a renderer reads as Markdown.</summary>
    static IEnumerable<string> Blocks(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Blocks),
        JsonObject json => (json.Text("type") == "TextBlock" ? [OwnLinks().Replace(json.Text(), "")] : Array.Empty<string>()).Concat(json.SelectMany(part => Blocks(part.Value))),
        _ => [],
    };

    static IEnumerable<string> Addresses(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Addresses),
        JsonObject json => json.Where(part => part.Key is "url" or "contentUrl").Select(part => part.Value?.ToString() ?? "").Concat(json.SelectMany(part => Addresses(part.Value))),
        _ => [],
    };

    /// <summary>A sign with a meaning, without a backslash before it.</summary>
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*[<>\[\]*_`{}#!|~&]|\{\{|^(?<!\\)[-+>=]|^[0-9]+[.)]", RegexOptions.Multiline)]
    private static partial Regex Live();

    [GeneratedRegex(@"\\([^\n])")]
    private static partial Regex Escaped();

    /// <summary>Those that the bot writes itself: to call and to write to somebody.</summary>
    [GeneratedRegex(@"\[[^\]]*\]\((?:tel|mailto):[^)]*\)")]
    private static partial Regex OwnLinks();
}
