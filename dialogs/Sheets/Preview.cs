using TwinBot.Conversation.AnswerTypes;
using TwinBot.Texts;

namespace TwinBot.Sheets;

/// <summary>What was understood of a list, in words.</summary>
public static class Preview
{
    /// <summary>A few lines a sheet: what it is, which columns hold what, and the first records.</summary>
    public static IEnumerable<string> Lines(ListReading reading, Speech speech) => reading.Sheets.Where(sheet => sheet.Kind is not null).SelectMany(sheet => OfSheet(sheet, speech));

    public static IEnumerable<string> Doubts(ListReading reading, Speech speech) => reading.Doubts.Select(doubt => doubt.Say(speech));

    /// <summary>How many rows can be taken, and how many cannot.</summary>
    public static string Sum(ListReading reading, Speech speech) => reading.Taken == 0
        ? speech.Say("sheets.preview.empty")
        : speech.Say("sheets.preview.ready", ("taken", reading.Taken), ("doubtful", reading.Doubtful));

    static IEnumerable<string> OfSheet(SheetReading sheet, Speech speech)
    {
        yield return speech.Say(
            "sheets.preview.sheet",
            ("sheet", sheet.Name), ("kind", speech.Say($"sheets.kind.{sheet.Kind?.Name()}")), ("row", sheet.HeadingRow), ("taken", sheet.Taken), ("doubtful", sheet.Doubtful));
        yield return speech.Say("sheets.preview.columns", ("columns", string.Join(", ", sheet.Columns.Where(column => column.Field is not null).Select(column => $"{column.Letter} {column.Title} → {speech.Say($"sheets.column.{column.Field}")}"))));
        var ignored = sheet.Columns.Where(column => column.Field is null).Select(column => $"{column.Letter} {column.Title}").ToList();
        if (ignored.Count > 0)
        {
            yield return speech.Say("sheets.preview.ignored", ("columns", string.Join(", ", ignored)));
        }

        foreach (var sample in sheet.Samples)
        {
            yield return speech.Say("sheets.preview.sample", ("sample", sample));
        }
    }
}
