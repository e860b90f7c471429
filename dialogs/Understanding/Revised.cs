namespace TwinBot.Understanding;

/// <summary>That something of a joint activity was wrong, or is to be another: "I got the day wrong", "statt 26 waren 29 da", "passe du 21 au 28 mai".</summary>
/// <param name="hint">True where words hint at a joint activity, without naming it: "canal clean-up is put back a week".</param>
sealed class Revised(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<DateReading>> dates, IReadOnlyList<Mention<PlaceReading>> places, IReadOnlyList<Mention<HeadReading>> heads, Lazy<bool> hint)
{
    /// <summary>Words of a change, looked for once.</summary>
    readonly IReadOnlyList<Mention<string>> _words = [.. book.Vocabulary("activityRevised")?.Exactly(tokens) ?? []];

    /// <summary>An order stands among the first words: "please delete the concert".</summary>
    const int FirstWords = 4;

    /// <summary>"The asparagus dinner can go again" is short; what is long may tell of a fire that was put out.</summary>
    const int ShortOrder = 14;

    /// <summary>Tokens between "instead of" and what is meant: "instead of on the".</summary>
    const int MostBetween = 2;

    bool IsQuestion => text.Contains('?', StringComparison.Ordinal);

    /// <param name="isKind">True when a kind of activity is named.</param>
    public bool Is(IntentReading intent, bool isKind)
    {
        var isNamed = isKind || heads.Count > 0;
        return _words.Any(word => word.Value switch
        {
            "revised" => isNamed || (places.Count > 0 && dates.Count == 0 && tokens.Any(token => token.Kind == TokenKind.Number)),
            "mistaken" => isNamed || places.Count + dates.Count > 0,
            "imperative" => tokens.From(0, word.Start) < FirstWords && (isNamed || dates.Count > 0),
            "unwritten" => !IsQuestion && tokens.Count <= ShortOrder && (isNamed || dates.Count > 0 || (hint.Value && _words.Any(order => order.Value == "imperative"))),
            "moved" => tokens.From(0, word.Start) < FirstWords && !IsFiled(word) && isKind && dates.Count > 0 && intent.Intent is "logActivity" or "none",
            "moves" => !IsQuestion && (((IsBefore(word, dates) || (tokens.Count <= ShortOrder && heads.Count == 0 && dates.Any(date => date.Start > word.Start))) && (isKind || hint.Value)) || (isKind && heads.Count == 0 && IsBeforeShift(word))),
            "now" => (isNamed || places.Count > 0) && dates.Count > 0 && heads.Count == 0,
            "entry" => tokens.Count <= ShortOrder && _words.Any(gone => gone.Value is "gone" or "unwritten" or "imperative"),
            "asked" => IsAskedOf(word, isKind),
            "askedFor" => IsAskedOf(word, isKind) && _words.Any(put => put.Value == "put" && put.Start > word.Start),
            "set" => tokens.From(0, word.Start) < FirstWords && isKind && heads.Count > 0 && dates.Count == 0,
            "notUntil" => dates.Count > 0 && heads.Count == 0,
            "added" => isKind && IsAddedTo(word),
            "becomes" => (isKind || hint.Value || places.Count > 0) && heads.Count == 0 && dates.Any(date => IsRightBehindAndLast(date, Behind(word))),
            "denied" => isNamed && IsDenied(word),
            "shifted" => !IsQuestion && heads.Count == 0 && tokens.Count <= ShortOrder && (isKind || hint.Value),
            "only" => isKind && heads.Count > 0 && dates.Count == 0,
            "but" => IsNegated(word) && (IsBefore(word, dates) || IsBefore(word, places) || IsNumber(Behind(word))),
            "reallyWas" => IsBefore(word, dates) || IsBefore(word, places) || IsNumber(Behind(word)),
            "instead" => (isNamed || places.Count > 0) && IsInstead(word),
            _ => false,
        });
    }

    /// <summary>"Wordt 10 oktober", but not "wordt op 10 oktober gegeven".</summary>
    bool IsRightBehindAndLast(Mention<DateReading> date, int behind) =>
        Math.Abs(tokens.From(0, date.Start) - behind) <= 1 && tokens.Skip(tokens.From(0, date.Start + date.Length)).All(token => token.Kind == TokenKind.Mark);

    /// <summary>"Est avancé d'une semaine", however long the sentence is.</summary>
    bool IsBeforeShift(Mention<string> word) => _words.Any(shift => shift.Value is "shifted" or "shiftedBy" && shift.Start > word.Start && tokens.From(0, shift.Start) <= Behind(word) + 1);

    /// <summary>"Can you move the committee meeting to Tuesday": one that is there, and nobody is counted.</summary>
    bool IsAskedOf(Mention<string> word, bool isKind) => tokens.From(0, word.Start) < FirstWords && isKind && dates.Count > 0 && heads.Count == 0;

    /// <summary>The "leg das" of "leg das unter Sonstiges ab": a new one is filed, and none moved.</summary>
    bool IsFiled(Mention<string> word) => tokens.IsOneOf(Behind(word), book.Heads.Bare.Rooms);

    /// <summary>The end of "we were 31 in Bath, not 13".</summary>
    bool IsDenied(Mention<string> not)
    {
        var at = tokens.From(0, not.Start);
        var behind = tokens.From(at, not.Start + not.Length);
        return heads.Any(head => head.Start < not.Start) && at > 0 && (tokens[at - 1].Is(",") || tokens[at - 1].Is("(") || book.IsAnd(tokens[at - 1])) && IsNumber(behind) && tokens.Count <= behind + 2;
    }

    /// <summary>"Not in Mainz but in Wiesbaden".</summary>
    bool IsNegated(Mention<string> but) => _words.Any(word => word.Value is "not" or "denied" && word.Start < but.Start);

    /// <summary>"Instead of 26 there were 29", "46 rather than 42", "Sunday instead of Saturday": the one for the other, and both of a kind.</summary>
    bool IsInstead(Mention<string> instead)
    {
        var behind = Behind(instead);
        var before = tokens.From(0, instead.Start) - 1;
        return (IsNumber(behind) && before >= 0 && IsNumber(before))
            || (IsNumber(behind) && !IsBefore(instead, dates) && heads.Any(head => head.Start > tokens[behind].End || head.Start < instead.Start))
            || (IsBefore(instead, dates) && dates.Any(date => date.Start < instead.Start))
            || (IsBefore(instead, places) && places.Any(place => place.Start < instead.Start));
    }

    /// <summary>"Add two youngsters to the February camp": people are counted right beside the word, and what they are added to is no new day's.</summary>
    bool IsAddedTo(Mention<string> added)
    {
        var at = tokens.From(0, added.Start);
        var behind = Behind(added);
        return heads.Any(head => head.Value.Count > 0 && ((tokens.From(0, head.Start) is var first && first >= behind && first <= behind + 1) || (head.Start < added.Start && at >= tokens.Count - FirstWords) || (head.Start < added.Start && at - tokens.From(0, head.Start) <= MostBetween + 1)))
            && dates.All(date => date.Value.From.Day is null);
    }

    bool IsBefore<T>(Mention<string> word, IReadOnlyList<Mention<T>> mentions)
    {
        var behind = Behind(word);
        return mentions.Any(mention => mention.Start > word.Start && tokens.From(0, mention.Start) <= behind + MostBetween);
    }

    bool IsNumber(int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Number;

    int Behind(Mention<string> word) => tokens.From(0, word.Start + word.Length);
}
