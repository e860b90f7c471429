using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Pictures;
using TwinBot.Questionnaires;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Links;

public sealed partial class ReportTests
{
    [Theory]
    [InlineData("Show the results of the evaluation", "en", "Report for the council (PDF)")]
    [InlineData("Toon de resultaten van de evaluatie", "nl", "Verslag voor de gemeenteraad (PDF)")]
    [InlineData("Montre les résultats de l’évaluation", "fr", "Rapport pour le conseil (PDF)")]
    [InlineData("Zeig die Ergebnisse der Evaluation", "de", "Bericht für den Rat (PDF)")]
    public async Task Results_come_with_a_report_of_at_most_two_pages(string words, string language, string label)
    {
        await using var bot = await Respondents.StartAsync(Answered(longWords: true));
        var said = (await bot.SayAsync(words, locale: language))[^1].Text();
        Assert.Contains(label, said, StringComparison.Ordinal);
        using var response = await bot.Client.GetAsync(PaperIn().Match(said).Value);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var pdf = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.InRange(PageIn().Count(pdf), 1, ReportDrawing.MostPages);
        await ShootAsync(bot, language);
    }

    [Fact]
    public async Task The_picture_shows_authority_beside_citizens_to_the_digit()
    {
        await using var bot = await Respondents.StartAsync(Answered(longWords: false));
        var picture = ResultsPicture.Of(ResultsOf(bot), TellingOf(bot, "nl"));
        Assert.NotNull(picture);
        Assert.Equal(2, picture.Columns.Length);

        // Anna, for the town hall, says 4 to everything and 5 to the first; Peter, for the citizens, says 2.
        Assert.All(picture.Parts.Single().Rows, row => Assert.Equal(20, row.Values[1]));
        Assert.All(picture.Parts.Single().Rows, row => Assert.InRange(row.Values[0], 40, 50));
        var first = Questionnaire(bot).Items.First(item => item.Type == ItemType.Scale);
        var together = Questionnaire(bot).Items.Count(item => item.Type == ItemType.Scale && item.Dimension == first.Dimension);
        var expected = (long)Math.Round((5m + (4m * (together - 1))) / together * 10, MidpointRounding.AwayFromZero);
        var name = Questionnaire(bot).Dimensions.First(dimension => dimension.Id == first.Dimension).Name.In(new("nl"));
        Assert.Equal(expected, picture.Parts.Single().Rows.First(row => row.Label == name).Values[0]);
        Assert.Contains($"{name}: ", picture.Alt, StringComparison.Ordinal);
        Assert.Contains("2,0", picture.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_reported_of_an_anonymous_round_that_is_open()
    {
        var round = Answered(longWords: false) with { Anonymous = true };
        await using var bot = await Respondents.StartAsync(round);
        Assert.Null(bot.Services.GetRequiredService<Reports>().Make(round, Forms.Languages.All.First()));
        Assert.Null(ResultsPicture.Of(ResultsOf(bot), TellingOf(bot, "en")));
    }

    static Evaluation Answered(bool longWords)
    {
        var items = ShippedQuestionnaires.Load(Forms.Languages).Find("yearlyCheck")?.Items ?? [];
        var first = items.First(item => item.Type == ItemType.Scale).Id;
        var words = longWords ? string.Join(' ', Enumerable.Repeat("Mehr Jugendaustausch, bitte; und Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih.", 22)) : "Weiter so!";
        ImmutableSortedDictionary<string, JsonNode?> Said(int points, int ofFirst) => items.Aggregate(Response.NoAnswers, (answers, item) => item.Type switch
        {
            ItemType.Scale => answers.SetItem(item.Id, JsonValue.Create(item.Id == first ? ofFirst : points)),
            ItemType.Text => answers.SetItem(item.Id, JsonValue.Create(words)),
            _ => answers,
        });
        var (anna, peter) = (Respondents.Round.Responses[0], Respondents.Round.Responses[1]);
        return Respondents.Round with
        {
            Responses =
            [
                anna with { Status = ResponseStatus.Finished, Answers = Said(4, 5) },
                peter with { Side = Side.Citizens, Status = ResponseStatus.Finished, Answers = Said(2, 2) },
            ],
        };
    }

    static Questionnaire Questionnaire(RunningBot bot) =>
        bot.Services.GetRequiredService<QuestionnaireShelf>().Find("yearlyCheck") ?? throw new InvalidOperationException("It is shipped.");

    static Results ResultsOf(RunningBot bot) => Counting.Of(bot.Evaluation(), Questionnaire(bot), []);

    static Telling TellingOf(RunningBot bot, string language) => new(Forms.Languages[new(language)], bot.Store().Records, new DateOnly(2026, 6, 1));

    /// <summary>The pages as pictures, for people to look at, where TWINBOT_SCREENSHOTS names a folder.</summary>
    static async Task ShootAsync(RunningBot bot, string language)
    {
        if (Environment.GetEnvironmentVariable("TWINBOT_SCREENSHOTS") is not { Length: > 0 } folder || ResultsPicture.Of(ResultsOf(bot), TellingOf(bot, language)) is not { } picture)
        {
            return;
        }

        using var image = SKImage.FromEncodedData(bot.Services.GetRequiredService<PictureDrawing>().Draw(picture));
        var pages = bot.Services.GetRequiredService<ReportDrawing>().Pages(ResultsCard.Of(ResultsOf(bot), TellingOf(bot, language)), image);
        for (var at = 0; at < pages.Count; at++)
        {
            using var surface = SKSurface.Create(new SKImageInfo((int)ReportDrawing.Width * 2, (int)ReportDrawing.Height * 2));
            surface.Canvas.Clear(SKColors.White);
            surface.Canvas.Scale(2);
            pages[at](surface.Canvas);
            using var png = surface.Snapshot().Encode();
            await File.WriteAllBytesAsync(Path.Combine(folder, $"report-{language}-{at + 1}.png"), png.ToArray());
        }
    }

    [GeneratedRegex("/papers/[\\w.-]+")]
    private static partial Regex PaperIn();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageIn();
}
