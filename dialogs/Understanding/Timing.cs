using TwinBot.Understanding.Dates;

namespace TwinBot.Understanding;

/// <summary>What was, is logged; what will be, is planned: a date that leaves no doubt decides, or else the tense of the sentence, or else which of the two is nearer.</summary>
sealed class Timing(IReadOnlyList<Token> tokens, IReadOnlyList<Mention<DateReading>> past, IReadOnlyList<Mention<DateReading>> future, DateOnly today, TenseSigns signs)
{
    /// <summary>Days between the two readings of a day or a month without a year; those of a weekday are nearer.</summary>
    const int LongerThanSeason = 300;

    /// <summary>How many times nearer the one must be.</summary>
    const double Clearly = 1.2;

    /// <summary>Days between the two readings of a day of the week, or less.</summary>
    const int Week = 7;

    /// <summary>A day of the week that no word puts off was rather the last one, unless the examples are sure of it.</summary>
    const double Sure = 0.9;

    public IntentReading Of(IntentReading intent) => intent.Intent is "logActivity" or "planActivity" && (Said() ?? Doubtful(intent)) is { } tense
        ? intent with { Intent = tense == Tense.Past ? "logActivity" : "planActivity" }
        : intent;

    Tense? Doubtful(IntentReading intent) => intent is { Intent: "planActivity", Confidence: < Sure } && past.Count > 0 && IsOpen && signs.Of(tokens) is null && Ago + Ahead <= Week ? Tense.Past : null;

    Tense? Said()
    {
        if (past.Count == 0)
        {
            return null;
        }

        var isAhead = past.All(date => date.Value.From.First > today);
        var isBehind = future.All(date => date.Value.From.Last < today);
        return isAhead ? Tense.Future : isBehind ? Tense.Past : IsOpen ? ByWeekday() ?? signs.Of(tokens) ?? Nearer() : IsToday && signs.Of(tokens) == Tense.Past ? Tense.Past : null;
    }

    /// <summary>"Sat 4 July" is the one that is a Saturday. Null where the weekday fits both, or none.</summary>
    Tense? ByWeekday() => (past[0].Value.IsSlip, future[0].Value.IsSlip) switch
    {
        (true, false) => Tense.Future,
        (false, true) => Tense.Past,
        _ => null,
    };

    /// <summary>What is of today was where its words say so: "this morning".</summary>
    bool IsToday => past.All(date => date.Value.From.First == today);

    /// <summary>True when a date is one day for what was and another for what will be.</summary>
    bool IsOpen => past.Zip(future).Any(date => date.First.Value.From != date.Second.Value.From);

    /// <summary>"In July", said in May, is the coming one, "on 28 December" the one that was. Null where both are about as far, and for days of the week.</summary>
    Tense? Nearer() => Ago + Ahead < LongerThanSeason ? null : Ago * Clearly < Ahead ? Tense.Past : Ahead * Clearly < Ago ? Tense.Future : null;

    int Ago => today.DayNumber - past[0].Value.From.Last.DayNumber;

    int Ahead => future[0].Value.From.First.DayNumber - today.DayNumber;
}
