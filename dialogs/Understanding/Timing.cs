using TwinBot.Understanding.Dates;

namespace TwinBot.Understanding;

/// <summary>What was, is logged; what will be, is planned: a date that leaves no doubt decides, or else the tense of the sentence, or else which of the two is nearer.</summary>
sealed class Timing(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention<DateReading>> past, IReadOnlyList<Mention<DateReading>> future, IReadOnlyList<Mention<HeadReading>> heads, DateOnly today, TenseSigns signs)
{
    /// <summary>Days between the two readings of a day or a month without a year, or of a day without a month; those of a weekday are nearer.</summary>
    const int LongerThanWeek = 26;

    /// <summary>How many times nearer the one must be to be the one that is meant.</summary>
    const double Clearly = 1.6;

    /// <summary>Days between the two readings of a day of the week, or less.</summary>
    const int Week = 7;

    /// <summary>A day of the week that no word puts off was rather the last one, unless the examples are sure of it.</summary>
    const double Sure = 0.9;

    readonly IReadOnlyList<Mention<DateReading>> _past = WithoutFeasts(past, past, future);

    readonly IReadOnlyList<Mention<DateReading>> _future = WithoutFeasts(future, past, future);

    public IntentReading Of(IntentReading intent) => intent.Intent is "logActivity" or "planActivity" && (Said() ?? Doubtful(intent)) is { } tense
        ? intent with { Intent = tense == Tense.Past ? "logActivity" : "planActivity" }
        : intent;

    Tense? Doubtful(IntentReading intent) => intent is { Intent: "planActivity", Confidence: < Sure } && _past.Count > 0 && IsOpen && SignsOf is null && !signs.IsAtHour(tokens) && Ago + Ahead <= Week ? Tense.Past : null;

    Tense? Said()
    {
        if (_past.Count == 0)
        {
            return null;
        }

        var isAhead = _past.All(date => date.Value.From.First > today);
        var isBehind = _future.All(date => date.Value.From.Last < today);
        return isAhead ? Tense.Future : isBehind ? Tense.Past : IsOpen ? SinceThen() ?? ByWeekday() ?? SignsOf ?? FromThen() ?? Nearer() ?? OfNow() ?? ByHeads() ?? ByHour() : IsToday ? SignsOf ?? ByHour() : null;
    }

    /// <summary>When it begins is told of what is to be; how many there were, of what was.</summary>
    Tense? ByHour() => heads.Count == 0 && signs.IsAtHour(tokens) ? Tense.Future : null;

    Tense? OfNow() => signs.IsOfNowBehind(tokens, text, _past[0]) ? Tense.Future : null;

    /// <summary>Said of now, where it began on a day that was.</summary>
    Tense? SinceThen() => signs.IsSinceThen(tokens, text, _past[0]) ? Tense.Past : null;

    Tense? FromThen() => signs.IsFromThen(tokens, text, _past[0]) ? Tense.Future : null;

    Tense? SignsOf => signs.Of(tokens, text);

    /// <summary>"Sat 4 July" is the one that is a Saturday. Null where the weekday fits both, or none.</summary>
    Tense? ByWeekday() => (_past[0].Value.IsSlip, _future[0].Value.IsSlip) switch
    {
        (true, false) => Tense.Future,
        (false, true) => Tense.Past,
        _ => null,
    };

    /// <summary>What is of today was where its words say so: "this morning".</summary>
    bool IsToday => _past.All(date => date.Value.From.First == today);

    /// <summary>True when a date is one day for what was and another for what will be.</summary>
    bool IsOpen => _past.Zip(_future).Any(date => date.First.Value.From != date.Second.Value.From);

    /// <summary>"In July", said in May, is the coming one, "on 28 December" the one that was.</summary>
    Tense? Nearer() => IsNear ? null : Ago * Clearly < Ahead ? Tense.Past : Ahead * Clearly < Ago ? Tense.Future : null;

    /// <summary>Where both are about as far, those who were there are counted, those who will be are not.</summary>
    Tense? ByHeads() => IsNear ? null : heads.Count > 0 && !signs.IsAtHour(tokens) ? Tense.Past : Tense.Future;

    bool IsNear => Ago + Ahead < LongerThanWeek;

    int Ago => today.DayNumber - _past[0].Value.From.Last.DayNumber;

    int Ahead => _future[0].Value.From.First.DayNumber - today.DayNumber;

    /// <summary>The name of a feast beside a day that leaves no doubt is that of the event: "Bastille Day party last 14 July".</summary>
    static IReadOnlyList<Mention<DateReading>> WithoutFeasts(IReadOnlyList<Mention<DateReading>> dates, IReadOnlyList<Mention<DateReading>> past, IReadOnlyList<Mention<DateReading>> future) =>
        dates.Count > 1 && past.Zip(future).Any(date => !date.First.Value.IsHoliday && date.First.Value.From.Day is not null && date.First.Value.From == date.Second.Value.From)
            ? [.. dates.Where(date => !date.Value.IsHoliday)]
            : dates;
}
