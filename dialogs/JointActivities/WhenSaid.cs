using System.Globalization;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>The day or days of a joint activity.</summary>
/// <param name="To">The last of several days; null for one.</param>
public sealed record WhenSaid(PartialDate From, PartialDate? To)
{
    const string EndedVocabulary = "activityEnded";

    /// <summary>Letters between the word and the day: "finished on Friday"; behind a comma a day is that of all: "finished, 10 April".</summary>
    const int MostBetween = 5;

    const char Between = '/';

    /// <summary>Days from the first to the last of something that ended: "off on the 12th of June, back on the 15th".</summary>
    const int Longest = 45;

    /// <summary>Days from a weekday to the one on which it ended: "left this morning, had been with us since Saturday".</summary>
    const int Week = 7;

    /// <summary>
    /// What a message says of when it was; null for nothing. Of several dates the most precise, then the first; a feast's name is rather of the event,
    /// and a day of the week rather of what goes on every week: "at our Sunday market on 21 June".
    /// </summary>
    public static Mention<WhenSaid>? In(Utterance said, Tense tense)
    {
        var ends = said.Words(EndedVocabulary);
        var parted = said.Dates(tense).ToLookup(date => IsEnd(date, ends, said));
        var dates = parted[false].ToList();
        var plain = dates.FindAll(date => !date.Value.IsHoliday);
        var days = plain.FindAll(date => date.Value.From.Day is not null);
        var months = plain.FindAll(date => date.Value.From.Month is not null && HasYear(date, said));
        var best = days.Find(date => !IsHabit(date, days) && !IsBehind(date, months))
            ?? months.FirstOrDefault()
            ?? days.FirstOrDefault()
            ?? plain.Find(date => date.Value.From.Month is not null)
            ?? dates.Find(date => date.Value.From.Day is not null)
            ?? dates.FirstOrDefault();
        return best is null ? null : new Mention<WhenSaid>(Of(best.Value, EndOf(best.Value, parted[true])), best.Start, best.Length);
    }

    /// <summary>A weekday on which another day that is said falls: "our Sunday market on 21 June". What a Saturday's meeting was about is another day: "on Saturday, about the concert on 14 October".</summary>
    static bool IsHabit(Mention<DateReading> date, List<Mention<DateReading>> days) =>
        date.Value.IsWeekday && days.Exists(other => !other.Value.IsWeekday && other.Value.From.First.DayOfWeek == date.Value.From.First.DayOfWeek);

    static bool IsBehind(Mention<DateReading> date, List<Mention<DateReading>> months) => date.Value.IsWeekday && months.Exists(month => month.Start < date.Start);

    /// <summary>True where the year stands in the text: "in January 2027".</summary>
    static bool HasYear(Mention<DateReading> date, Utterance said) => said.Text.AsSpan(date.Start, date.Length).Contains(date.Value.From.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The day on which what began on a day was over, where that is a day said with it.</summary>
    static PartialDate? EndOf(DateReading start, IEnumerable<Mention<DateReading>> ends) => IsOneDay(start with { IsWeekday = false })
        ? ends.FirstOrDefault(end => IsOneDay(end.Value) && end.Value.From.First.DayNumber - start.From.First.DayNumber is > 0 and var days && days <= (start.IsWeekday ? Week : Longest))?.Value.From
        : null;

    static bool IsOneDay(DateReading date) => date is { To: null, From.Day: not null, IsWeekday: false };

    /// <summary>ISO 8601: <c>2026-04-12/2026-04-14</c>.</summary>
    public string Write() => To is { } to ? $"{From}{Between}{to}" : From.ToString();

    public static bool TryParse(string? iso, out WhenSaid when)
    {
        when = new WhenSaid(default, null);
        var parts = iso?.Split(Between) ?? [];
        if (parts.Length is < 1 or > 2 || !PartialDate.TryParse(parts[0], out var from))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            when = new WhenSaid(from, null);
            return true;
        }

        var isRange = PartialDate.TryParse(parts[1], out var to);
        when = new WhenSaid(from, to);
        return isRange;
    }

    /// <summary>True for the one day on which something is said to have ended: when it began is another.</summary>
    static bool IsEnd(Mention<DateReading> date, IReadOnlyList<Mention<string>> ends, Utterance said) =>
        date.Value.To is null && ends.Any(word => word.Start < date.Start ? IsRightBehind(date, word, said) : word.Start - (date.Start + date.Length) is >= 0 and <= 1);

    static bool IsRightBehind(Mention<DateReading> date, Mention<string> word, Utterance said)
    {
        var behind = word.Start + word.Length;
        var isPartOfDate = behind > date.Start;
        return isPartOfDate || (date.Start - behind <= MostBetween && (date.Value.From.Day is null || !said.Text[behind..date.Start].Contains(',', StringComparison.Ordinal)));
    }

    static WhenSaid Of(DateReading date, PartialDate? end) => new(date.From, end ?? (date.To is { } to && to.Last > date.From.Last ? to : null));
}
