using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.Evaluations;

/// <summary>A round's averages as bars: authority beside citizens where they may be told apart, else all together.</summary>
public static class ResultsPicture
{
    const int Tenths = 10;
    const int HighestScore = 5;

    /// <summary>Null where there is nothing to draw.</summary>
    public static Picture? Of(Results results, Telling telling)
    {
        var speech = telling.Speech;
        List<DimensionResult> scored = [.. results.Dimensions.Where(dimension => dimension.All is not null)];
        if (scored.Count == 0)
        {
            return null;
        }

        var isSplit = scored.TrueForAll(dimension => dimension.BySide.Count == 2);
        ImmutableArray<string> columns = isSplit ? [.. Enum.GetValues<Side>().Select(side => side.Name()).Select(side => speech.Say($"side.{side}"))] : [speech.Say("results.score")];
        ImmutableArray<PictureRow> rows = [.. scored.Select(dimension => new PictureRow(dimension.Dimension.Name.In(speech.Language), Values(dimension, isSplit)))];
        var title = telling.Records.Partnership(results.Round.Partnership)?.Name ?? results.Round.Partnership;
        var words = scored.Select(dimension => $"{dimension.Dimension.Name.In(speech.Language)}: {string.Join(", ", columns.Zip(Averages(dimension, isSplit), (column, average) => $"{column} {ResultsCard.Number(average, speech)}"))}");
        return new Picture(title, $"{title}. {string.Join("; ", words)}.", columns, [new PicturePart(results.Questionnaire.Title.In(speech.Language), rows)])
        {
            DecimalMark = speech.Say("results.decimalMark"),
            Most = HighestScore * Tenths,
        };
    }

    static ImmutableArray<long> Values(DimensionResult dimension, bool isSplit) =>
        [.. Averages(dimension, isSplit).Select(average => (long)Math.Round((decimal)average * Tenths, MidpointRounding.AwayFromZero))];

    static IEnumerable<double> Averages(DimensionResult dimension, bool isSplit) =>
        isSplit ? Enum.GetValues<Side>().Select(side => dimension.BySide[side].Average) : [dimension.All?.Average ?? 0];
}
