using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Links;

/// <summary>Results as a table: by words or by a tap, with numbers that can be reckoned with, safe to open.</summary>
public sealed partial class ResultFilesTests
{
    const string Formula = "=HYPERLINK(\"http://evil.example\";\"win\")";

    [Theory]
    [InlineData("Show the results for Gouda as a spreadsheet", "en", "Scores", "All")]
    [InlineData("Resultaten van Gouda als rekenblad", "nl", "Oordelen", "Allen")]
    [InlineData("Les résultats de Gouda dans un tableur", "fr", "Notes", "Tous")]
    [InlineData("Die Ergebnisse von Gouda als Tabelle", "de", "Bewertungen", "Alle")]
    public async Task As_a_workbook_by_message(string words, string language, string scores, string all)
    {
        await using var bot = await Respondents.StartAsync(Answered);
        using var response = await FetchAsync(bot, (await bot.SayAsync(words, locale: language))[^1].Text());
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.MediaType);
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(5, file.GetSheetNames().Count + 1);
        var rows = file.Query(sheetName: scores).Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList();

        // (4 + 5) / 2 and the half between them; two people.
        Assert.Contains(rows, row => Equals(row[1], all) && Equals(row[2], 2d) && Equals(row[3], 4.5d) && Equals(row[4], 0.5d));
    }

    [Theory]
    [InlineData("Show the results for Gouda as csv", "en", "4.5")]
    [InlineData("Resultaten van Gouda als csv", "nl", "4,5")]
    [InlineData("Les résultats de Gouda en csv", "fr", "4,5")]
    [InlineData("Die Ergebnisse von Gouda als csv", "de", "4,5")]
    public async Task As_csv_by_message_and_no_cell_is_a_formula(string words, string language, string average)
    {
        await using var bot = await Respondents.StartAsync(Answered);
        using var response = await FetchAsync(bot, (await bot.SayAsync(words, locale: language))[^1].Text());
        Assert.Equal(("text/csv", "twinbot-results.csv"), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.FileName));
        var csv = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains($";2;{average};", csv, StringComparison.Ordinal);
        Assert.Contains(Formula[..10], csv, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(^|[;""\n])[=+@]", csv);
    }

    [Fact]
    public async Task By_a_tap_below_the_results()
    {
        await using var bot = await Respondents.StartAsync(Answered);
        var line = await DirectLine.StartAsync(bot, "en");
        await line.SayAsync("Show the results for Gouda");
        var taps = (await line.PollAsync()).Activities[^1]["suggestedActions"]?["actions"]?.AsArray() ?? [];
        Assert.Equal(["For Excel", "As CSV"], taps.Select(tap => tap.Text("title")));
        await line.SayAsync("", value: taps[0]?["value"]?.DeepClone());
        using var response = await FetchAsync(bot, (await line.PollAsync()).Activities[^1].Text());
        Assert.Equal("twinbot-results.xlsx", response.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact]
    public async Task Nothing_of_a_small_group_is_in_it()
    {
        await using var bot = await Respondents.StartAsync(Answered with { Anonymous = true, Responses = [.. Answered.Responses.Select(response => response with { Respondent = null })] });
        Assert.All([PaperKind.ResultsXlsx, PaperKind.ResultsCsv], kind => Assert.Null(bot.Services.GetRequiredService<ResultFiles>().Make(kind, bot.Evaluation(), Forms.Languages.All.First())));
        Assert.DoesNotMatch(PaperIn(), (await bot.SayAsync("Show the results for Gouda as csv", locale: "en"))[^1].Text());
    }

    static Evaluation Answered => Respondents.Round with
    {
        ClosedOn = new DateOnly(2026, 6, 12),
        Responses =
        [
            Respondents.Round.Responses[0] with { Status = ResponseStatus.Finished, Answers = Said(4) },
            Respondents.Round.Responses[1] with { Side = Side.Citizens, Status = ResponseStatus.Finished, Answers = Said(5) },
        ],
    };

    static ImmutableSortedDictionary<string, JsonNode?> Said(int points) => Rounding.Rounds.Yearly.Items.Aggregate(Response.NoAnswers, (answers, item) => item.Type switch
    {
        TwinBot.Questionnaires.ItemType.Scale => answers.SetItem(item.Id, JsonValue.Create(points)),
        TwinBot.Questionnaires.ItemType.Text => answers.SetItem(item.Id, JsonValue.Create(Formula)),
        _ => answers,
    });

    static async Task<HttpResponseMessage> FetchAsync(RunningBot bot, string said)
    {
        var response = await bot.Client.GetAsync(PaperIn().Match(said).Value);
        Assert.True(response.StatusCode == HttpStatusCode.OK, said);
        return response;
    }

    [GeneratedRegex("/papers/[\\w.-]+")]
    private static partial Regex PaperIn();
}
