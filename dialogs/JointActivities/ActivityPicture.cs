using System.Collections.Immutable;
using System.Globalization;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.JointActivities;

/// <summary>Joint activities and their participants, by year and by theme, to look at.</summary>
public static class ActivityPicture
{
    /// <summary>More would be too small to read on a phone.</summary>
    const int MostYears = 10;

    /// <param name="about">Which joint activities they are, in words.</param>
    public static Picture Of(ActivityFigures figures, string about, Telling telling)
    {
        var speech = telling.Speech;
        var years = figures.Years.TakeLast(MostYears).Select(year => Row(year.Key.ToString(CultureInfo.InvariantCulture), year.Value)).ToImmutableArray();
        var themes = figures.Themes.OrderByDescending(theme => theme.Value.Activities).ThenBy(theme => theme.Key)
            .Select(theme => Row(speech.Say($"theme.{theme.Key.Name()}"), theme.Value)).ToImmutableArray();
        var parts = new[] { new PicturePart(speech.Say("picture.years"), years), new PicturePart(speech.Say("picture.themes"), themes) }.Where(part => !part.Rows.IsEmpty).ToImmutableArray();
        return new Picture(about, Alt(about, parts, telling), [speech.Say("picture.activities"), speech.Say("picture.participants")], parts);
    }

    static PictureRow Row(string label, ActivitySum sum) => new(label, [sum.Activities, sum.Participants]);

    static string Alt(string about, IEnumerable<PicturePart> parts, Telling telling)
    {
        string Told(PictureRow row) => telling.Speech.Say("picture.row", ("label", row.Label), ("activities", row.Values[0]), ("participants", row.Values[1]));
        var told = parts.Select(part => $"{part.Title}: {string.Join("; ", part.Rows.Select(Told))}.");
        return telling.Speech.Say("picture.alt", ("about", about), ("parts", string.Join(' ', told)));
    }
}
