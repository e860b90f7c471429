using System.Globalization;
using TwinBot.Understanding;

namespace TwinBot.JointActivities;

/// <summary>The day or days of a joint activity.</summary>
/// <param name="To">The last of several days; null for one.</param>
public sealed record WhenSaid(PartialDate From, PartialDate? To)
{
    const string EndedVocabulary = "activityEnded";

    /// <summary>The value of words for going home, which end only what a day was said of before: "arrived on 1 May, left on the 10th".</summary>
    const string Left = "left";

    /// <summary>Letters between the word and the day: "finished on Friday"; behind a comma a day is that of all: "finished, 10 April".</summary>
    const int MostBetween = 5;

    /// <summary>The same of words for going home, before or behind: "am 10. ging es wieder heim".</summary>
    const int MostBesideLeft = 14;

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
        var all = said.Dates(tense);
        var parted = all.ToLookup(date => IsEnd(date, ends, said) || (date != all[0] && IsGoingHome(date, ends, said)));
        var areEnds = !parted[false].Any() && IsMade(said, all);
        var dates = parted[areEnds].ToList();
        var plain = dates.FindAll(date => !date.Value.IsHoliday);
        var days = plain.FindAll(date => date.Value.From.Day is not null);
        var months = plain.FindAll(date => date.Value.From is { Month: not null, Day: null } && (HasYear(date, said) || days.TrueForAll(day => IsEveryWeek(day, date))));
        var best = days.Find(date => !IsHabit(date, days) && !IsBehind(date, months))
            ?? months.FirstOrDefault()
            ?? days.FirstOrDefault()
            ?? plain.Find(date => date.Value.From.Month is not null)
            ?? dates.Find(date => date.Value.From.Day is not null)
            ?? dates.FirstOrDefault();
        return best is null ? null : new Mention<WhenSaid>(Of(best.Value, EndOf(best.Value, parted[true])), best.Start, best.Length);
    }

    /// <summary>"Mural finished in late March", "livre bouclé mi-avril": what was made is of the weeks in which it was ready; of a course that ended, and of a day on which the last hand was laid, nobody knows when it began.</summary>
    static bool IsMade(Utterance said, IReadOnlyList<Mention<DateReading>> dates) => KindSaid.In(said)?.Value.Kind == ActivityKind.JointProject && dates is [{ Value.From.Day: null }, ..];

    /// <summary>A weekday on which another day that is said falls: "our Sunday market on 21 June". What a Saturday's meeting was about is another day: "on Saturday, about the concert on 14 October".</summary>
    static bool IsHabit(Mention<DateReading> date, List<Mention<DateReading>> days) =>
        date.Value.IsWeekday && days.Exists(other => !other.Value.IsWeekday && other.Value.From.First.DayOfWeek == date.Value.From.First.DayOfWeek);

    static bool IsBehind(Mention<DateReading> date, List<Mention<DateReading>> months) => date.Value.IsWeekday && months.Exists(month => month.Start < date.Start);

    /// <summary>"A course in September, on Tuesday evenings": the day of a week that is in no week of the month said before it.</summary>
    static bool IsEveryWeek(Mention<DateReading> day, Mention<DateReading> month) =>
        day.Value.IsWeekday && month.Start < day.Start && (day.Value.From.First < month.Value.From.First || day.Value.From.First > month.Value.From.Last);

    /// <summary>True where the year stands in the text: "in January 2027".</summary>
    static bool HasYear(Mention<DateReading> date, Utterance said) => said.Text.AsSpan(date.Start, date.Length).Contains(date.Value.From.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The day on which what began on a day was over, where that is a day said with it; a weekday is the next one from then on.</summary>
    static PartialDate? EndOf(DateReading start, IEnumerable<Mention<DateReading>> ends) => IsOneDay(start)
        ? ends.Where(end => IsOneDay(end.Value)).Select(end => end.Value.IsWeekday && !start.IsWeekday ? NextOf(end.Value, start.From.First) : end.Value.From)
            .Where(end => end.First.DayNumber - start.From.First.DayNumber is > 0 and var days && days <= (start.IsWeekday ? Week : Longest)).Cast<PartialDate?>().FirstOrDefault()
        : null;

    static PartialDate NextOf(DateReading weekday, DateOnly start)
    {
        var days = ((int)weekday.From.First.DayOfWeek - (int)start.DayOfWeek + Week - 1) % Week;
        return PartialDate.Of(start.AddDays(days + 1));
    }

    static bool IsOneDay(DateReading date) => date is { To: null, From.Day: not null };

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
        date.Value.To is null && ends.Any(word => word.Value != Left && (word.Start < date.Start ? IsRightBehind(date, word, said) : word.Start - (date.Start + date.Length) is >= 0 and <= 1));

    /// <summary>"Left again on Sunday", "fuhren am Sonntag wieder heim", "am 10. wieder heimgefahren".</summary>
    static bool IsGoingHome(Mention<DateReading> date, IReadOnlyList<Mention<string>> ends, Utterance said) => date.Value.To is null && ends.Any(word =>
        word.Value == Left && (word.Start < date.Start ? AreBeside(word.Start + word.Length, date.Start, said) : AreBeside(date.Start + date.Length, word.Start, said)));

    static bool AreBeside(int end, int start, Utterance said) => start - end <= MostBesideLeft && !(start > end && said.Text[end..start].Any(letter => letter is ',' or ';' or '.' or '(' or ':'));

    static bool IsRightBehind(Mention<DateReading> date, Mention<string> word, Utterance said)
    {
        var behind = word.Start + word.Length;
        var isPartOfDate = behind > date.Start;
        return isPartOfDate || (date.Start - behind <= MostBetween && (date.Value.From.Day is null || !said.Text[behind..date.Start].Contains(',', StringComparison.Ordinal)));
    }

    static WhenSaid Of(DateReading date, PartialDate? end) => new(date.From, end ?? (date.To is { } to && to.Last > date.From.Last ? to : null));
}
