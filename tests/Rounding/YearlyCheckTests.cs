using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Links;
using TwinBot.Tests.Lint;
using Record = TwinBot.Records.Record;

namespace TwinBot.Tests.Rounding;

/// <summary>
/// A round as it happens: seven people of three towns, in four languages, by personal link and in the bot's own chat, with a pause of days, two restarts
/// and a correction after sending. What comes of it was reckoned by hand:
/// <code>
///            Anna Bart  Marie Paul Peter Els John   sum  of 7   hall  committees   Germany Belgium France
/// overall      4   5      3    2    4    3   4     25   3.571   9/2   16/5          8/2     12/3    5/2
/// contact      5   4      2    3    4    3   4     25   3.571   9/2   16/5          9/2     11/3    5/2
/// objectives   4   5      4    3    4    5   4     29   4.143   9/2   20/5          8/2     14/3    7/2
/// programme    4   5      3    3    4    4   5
/// share        3   4      2    3    4    3   4
/// activities 3.5 4.5    2.5    3    4  3.5 4.5   25.5   3.643   8/2  17.5/5        7.5/2   12.5/3  5.5/2
/// citizens     3   4      2    3    4    3   4     23   3.286   7/2   16/5          7/2     11/3    5/2
/// youth        2   3*     1    2    3    2   3     16   2.286   5/2   11/5          5/2      8/3    3/2     * 4 before the correction
/// support      5   5      2    1    3    2   3     21   3.000  10/2   11/5          8/2     10/3    3/2
/// visibility   4   4      2    1    3    3   2     19   2.714   8/2   11/5          7/2      9/3    3/2
/// </code>
/// Spreads are the roots of: the mean of the squares less the square of the mean; support: 77/7 - 9 = 2, whose root is 1.414.
/// </summary>
public sealed partial class YearlyCheckTests
{
    /// <summary>Dimension, all, spread, town hall, committees, Germany, Belgium, France; two decimals.</summary>
    static readonly (string Dimension, double All, double Spread, double Authority, double Citizens, double De, double Be, double Fr)[] s_expected =
    [
        ("overall", 3.57, 0.90, 4.50, 3.20, 4.00, 4.00, 2.50),
        ("objectives", 4.14, 0.64, 4.50, 4.00, 4.00, 4.67, 3.50),
        ("contact", 3.57, 0.90, 4.50, 3.20, 4.50, 3.67, 2.50),
        ("activities", 3.64, 0.69, 4.00, 3.50, 3.75, 4.17, 2.75),
        ("citizens", 3.29, 0.70, 3.50, 3.20, 3.50, 3.67, 2.50),
        ("youth", 2.29, 0.70, 2.50, 2.20, 2.50, 2.67, 1.50),
        ("support", 3.00, 1.41, 5.00, 2.20, 4.00, 3.33, 1.50),
        ("visibility", 2.71, 1.03, 4.00, 2.20, 3.50, 3.00, 1.50),
    ];

    [Fact]
    public async Task Seven_people_of_three_towns_answer_and_the_figures_are_right_to_the_digit()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.CommitAsync([.. Records.Select(record => RecordChange.Put(null, record))]);
        var links = await OpenAsync(bot);
        Assert.Equal(7, links.Count);

        // The Belgian mayor stops half-way, the German one in the middle of a sentence's worth; the service restarts; both go on.
        var anna = await GuestBrowser.OpenAsync(bot, links["Anna Schmidt"]);
        await SayAllAsync(words => anna.SayAsync(words), "4", "etwa gleich", "sehr gut", "4");
        var bart = await ChatAsync(bot, "Nederlands", "beantwoord de evaluatie", "Bart Janssens");
        await SayAllAsync(bart, "heel goed", "beter", "4", "5", "pauze");
        await bot.RestartAsync();
        Assert.Equal("programme", (await bart("verder")).Asks());
        await SayAllAsync(bart, "5", "4", "4", "4", "5", "4", "nee", "Een gezamenlijk koor");
        Assert.Contains("\"saved\"", (await bart("ja")).All(), StringComparison.Ordinal);

        // Another device, the same link.
        anna = await GuestBrowser.OpenAsync(bot, links["Anna Schmidt"]);
        await SayAllAsync(words => anna.SayAsync(words), "4", "3", "3", "2", "5", "4", "ja", "Juni 2027", "Mehr Austausch unter Vereinen", "ja");
        await ByLinkAsync(bot, links["Marie Dubois"], "3", "pareil", "2", "4", "3", "2", "2", "1", "2", "2", "non", "Inviter les écoles", "oui");
        await ByLinkAsync(bot, links["Paul Petit"], "2", "moins bien", "3", "3", "3", "3", "3", "2", "1", "1", "non", "passer", "oui");
        await ByLinkAsync(bot, links["Peter Braun"], "4", "gleich", "4", "4", "4", "4", "4", "3", "3", "3", "nein", "überspringen", "ja");
        await SayAllAsync(await ChatAsync(bot, "Nederlands", "beantwoord de evaluatie", "Els Claes"), "3", "beter", "3", "5", "4", "3", "3", "2", "2", "3", "ja", "overslaan", "overslaan", "ja");
        await SayAllAsync(await ChatAsync(bot, "English", "answer the evaluation", "John Smith"), "4", "better", "4", "4", "5", "4", "4", "3", "3", "2", "no", "skip", "yes");

        // After sending, and after one more restart: young people were not a 4 after all.
        await bot.RestartAsync();
        Assert.Equal("confirm", (await bart("nee, jongeren is 3")).Asks());
        Assert.Contains("\"saved\"", (await bart("ja")).All(), StringComparison.Ordinal);
        Assert.All(RoundOf(bot).Responses, response => Assert.Equal(ResponseStatus.Finished, response.Status));

        await bot.SayAsync("close the evaluation", "rita", "rita", "en");
        await bot.SayAsync("yes", "rita", "rita", "en");
        Assert.NotNull(RoundOf(bot).ClosedOn);
        AreRight(Counting.Of(RoundOf(bot), Rounds.Yearly, []));
        foreach (var (language, words, mark) in (IEnumerable<(string, string, string)>)
            [("en", "show the results for Dijon", "."), ("nl", "toon de resultaten van Dijon", ","), ("fr", "montre les résultats de Dijon", ","), ("de", "zeig die Ergebnisse von Dijon", ",")])
        {
            await AreShownAsync(bot, words, language, mark);
        }
    }

    static void AreRight(Results results)
    {
        Assert.Equal((7, 7), (results.Invited, results.Finished));
        Assert.Equal(s_expected.Select(one => one.Dimension), results.Dimensions.Select(one => one.Dimension.Id));
        Assert.All(results.Dimensions.Zip(s_expected), pair =>
        {
            var (came, shall) = pair;
            Assert.NotNull(came.All);
            double[] figures = [came.All.Average, came.All.Spread, came.BySide[Side.Authority].Average, came.BySide[Side.Citizens].Average, came.ByCommunity["c-de"].Average, came.ByCommunity["c-be"].Average, came.ByCommunity["c-fr"].Average];
            Assert.Equal([shall.All, shall.Spread, shall.Authority, shall.Citizens, shall.De, shall.Be, shall.Fr], figures.Select(figure => Math.Round(figure, 2, MidpointRounding.AwayFromZero)));
        });

        // 5.0 and 2.2; 4.0 and 1.5; then 2.0 twice, in the order of the dimensions.
        Assert.Equal(["support 2.8", "support 2.5", "contact 2.0", "visibility 2.0"], results.Gaps.Take(4).Select(gap => FormattableString.Invariant($"{gap.Dimension.Id} {gap.Size:0.0}")));
        Assert.Equal([("better", 3), ("same", 3), ("weaker", 1), ("asleep", 0)], results.Choices.Single().Counts.Select(count => (count.Option.Id, count.Count)));
        Assert.Equal((7, 2), (results.Counts.Single().Count, results.Counts.Single().Yes));
        Assert.Equal(["Een gezamenlijk koor", "Inviter les écoles", "Mehr Austausch unter Vereinen"], results.InWords.Single().Texts.Select(one => one.Text).Order(StringComparer.Ordinal));
    }

    /// <summary>Card, picture, report and table, in one language.</summary>
    static async Task AreShownAsync(RunningBot bot, string words, string language, string mark)
    {
        var said = (await bot.SayAsync(words, "rita", "rita", language))[^1];
        var all = said.ToJsonString(s_readable);
        foreach (var figure in s_expected.SelectMany(one => (double[])[one.All, one.Authority, one.Citizens, one.De, one.Be, one.Fr]))
        {
            Assert.Contains(Shown(figure, mark), all, StringComparison.Ordinal);
        }

        var telling = new Telling(Forms.Languages[new(language)], bot.Store().Records, new DateOnly(2026, 12, 1));
        var picture = ResultsPicture.Of(Counting.Of(RoundOf(bot), Rounds.Yearly, []), telling);
        Assert.NotNull(picture);
        Assert.Equal(s_expected.Select(one => ((long)Math.Round(one.Authority * 10), (long)Math.Round(one.Citizens * 10))), picture.Parts.Single().Rows.Select(row => (row.Values[0], row.Values[1])));
        Assert.Contains(picture.Alt, all, StringComparison.Ordinal);

        var papers = PaperIn().Matches(all).Select(match => match.Value).ToList();
        var pdf = Encoding.Latin1.GetString(await bot.Client.GetByteArrayAsync(papers[0]));
        Assert.InRange(PageIn().Count(pdf), 1, ReportDrawing.MostPages);
        var csv = Encoding.UTF8.GetString(bot.Services.GetRequiredService<ResultFiles>().Make(PaperKind.ResultsCsv, RoundOf(bot), telling.Speech) ?? []);
        Assert.Contains($";5;2{mark}20;", csv.Replace($";2{mark}2;", $";2{mark}20;", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($";7;3{mark}57;0{mark}90;", csv.Replace($";0{mark}9;", $";0{mark}90;", StringComparison.Ordinal), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("TWINBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"yearly-{language}.pdf"), Encoding.Latin1.GetBytes(pdf));
            await File.WriteAllBytesAsync(Path.Combine(folder, $"yearly-{language}.png"), bot.Services.GetRequiredService<TwinBot.Pictures.PictureDrawing>().Draw(picture) ?? []);
        }
    }

    /// <summary>One decimal, halves away from nought; those that end in a 5 here, 3.75 and 2.75, are so exactly.</summary>
    static string Shown(double figure, string mark) =>
        Math.Round((decimal)figure, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace(".", mark, StringComparison.Ordinal);

    /// <summary>Opens the round in the chat, and gives everybody's link by their name.</summary>
    static async Task<IReadOnlyDictionary<string, string>> OpenAsync(RunningBot bot)
    {
        IReadOnlyList<JsonNode> said = [];
        foreach (var words in (string[])["Open an evaluation of the partnership with Dijon", "the yearly check", "everybody", "in three weeks", "with names", "yes"])
        {
            said = await bot.SayAsync(words, "rita", "rita", "en");
        }

        var page = PaperIn().Match(said.All());
        Assert.True(page.Success, said.All());
        var html = await bot.Client.GetStringAsync(page.Value);
        return LinkOf().Matches(html).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
    }

    static async Task<Func<string, Task<IReadOnlyList<JsonNode>>>> ChatAsync(RunningBot bot, params string[] words)
    {
        var (line, watermark) = (await DirectLine.StartAsync(bot), "");
        await SayAllAsync(SayAsync, words);
        return SayAsync;

        async Task<IReadOnlyList<JsonNode>> SayAsync(string text)
        {
            await line.SayAsync(text);
            (var said, watermark) = await line.PollAsync(watermark);
            return [.. said.Where(activity => activity.Text("from.role") == "bot")];
        }
    }

    static async Task ByLinkAsync(RunningBot bot, string link, params string[] words)
    {
        var guest = await GuestBrowser.OpenAsync(bot, link);
        await SayAllAsync(text => guest.SayAsync(text), words);
    }

    static async Task SayAllAsync(Func<string, Task<IReadOnlyList<JsonNode>>> say, params string[] words)
    {
        foreach (var one in words)
        {
            Assert.NotEmpty(await say(one));
        }
    }

    static Evaluation RoundOf(RunningBot bot) => Assert.Single(bot.Store().Records.EvaluationsOf("p-three"));

    static IEnumerable<Record> Records =>
    [
        new Community { Id = "c-de", Name = "Solingen", Country = "DE", Kind = CommunityKind.City },
        new Community { Id = "c-be", Name = "Mechelen", Country = "BE", Kind = CommunityKind.City },
        new Community { Id = "c-fr", Name = "Dijon", Country = "FR", Kind = CommunityKind.City },
        new Partnership
        {
            Id = "p-three", Name = "Solingen – Mechelen – Dijon", Members = [new Member("c-de"), new Member("c-be"), new Member("c-fr")],
            Kind = PartnershipKind.Twinning, Status = PartnershipStatus.Active, ReviewEveryMonths = 12,
        },
        Person("anna", "Anna Schmidt", "c-de", ContactRole.Mayor, "de"),
        Person("bart", "Bart Janssens", "c-be", ContactRole.Mayor, "nl"),
        Person("marie", "Marie Dubois", "c-fr", ContactRole.Chair, "fr"),
        Person("paul", "Paul Petit", "c-fr", ContactRole.Secretary, "fr"),
        Person("peter", "Peter Braun", "c-de", ContactRole.Chair, "de"),
        Person("els", "Els Claes", "c-be", ContactRole.Treasurer, "nl"),
        Person("john", "John Smith", "c-be", ContactRole.Member, "en"),
    ];

    static Contact Person(string id, string name, string community, ContactRole role, string language) => new()
    {
        Id = $"k-{id}",
        Name = name,
        Community = community,
        Role = role,
        Side = role == ContactRole.Mayor ? Side.Authority : Side.Citizens,
        Email = $"{id}@example.org",
        Languages = [language],
        ConfirmedOn = new DateOnly(2026, 5, 1),
    };

    static readonly System.Text.Json.JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("/papers/[\\w.-]+")]
    private static partial Regex PaperIn();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageIn();

    [GeneratedRegex("<h3>([^<]+)</h3>.*?(/e/[\\w-]{65})", RegexOptions.Singleline)]
    private static partial Regex LinkOf();
}
