using System.Globalization;

namespace TwinBot.Understanding.Dates;

/// <summary>A text, and the parts of dates that stand at its tokens. What is dear to find out is found out once.</summary>
sealed class DateParts
{
    /// <summary>Two-digit years up to so many years from now are of this century.</summary>
    const int YearsAhead = 15;

    readonly string _text;
    readonly DateWords _words;
    readonly DateOnly _today;
    readonly Dictionary<int, (int Value, int End)?> _numbers = [];
    readonly bool[] _taken;

    public DateParts(string text, DateWords words, DateOnly today)
    {
        (_text, _words, _today) = (text, words, today);
        Tokens = Understanding.Tokens.Of(text);
        _taken = Addresses.AddressSpans.In(Tokens);
    }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>True where days are written with a dash: "28-3" behind a comma, though it may be a score elsewhere.</summary>
    public bool DashesDays => _words.DashesDays;

    /// <summary>True for a token of a phone number, an e-mail or a web address.</summary>
    public bool IsTaken(int at) => _taken[at];

    public bool IsWord(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Kind == TokenKind.Word;

    public bool IsNumber(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Kind == TokenKind.Number;

    public bool IsMark(int at, string mark) => Tokens.IsMark(at, mark);

    /// <summary>True for a word with a small first letter.</summary>
    public bool IsSmall(int at) => IsWord(at) && char.IsLower(_text[Tokens[at].Start]);

    /// <summary>The year that is meant by last, this or next year; null for anything else.</summary>
    public int? CountedYear(Fields fields) => fields is { Unit: Unit.Year, Count: null } ? fields.Meaning switch
    {
        Meaning.LastUnit => _today.Year - 1,
        Meaning.ThisUnit => _today.Year,
        Meaning.NextUnit => _today.Year + 1,
        _ => null,
    } : null;

    /// <summary>True when no space stands before a token.</summary>
    public bool IsTight(int at) => at > 0 && at < Tokens.Count && Tokens[at].Start == Tokens[at - 1].End;

    public bool IsIn(HashSet<string> words, int at) => at >= 0 && at < Tokens.Count && words.Contains(Tokens[at].Folded);

    /// <summary>True for a word for what is counted: the "people" of "2000 people".</summary>
    public bool IsCounted(int at) => IsIn(_words.Counted, at);

    /// <summary>The same for any people: the "hikers" of "in May 20 to 30 hikers". They may stand behind a year: "in 1987 mayors signed".</summary>
    public bool AreHeads(int at) => IsCounted(at) || _words.Heads.At(Tokens, at) is not null;

    public int? Digits(int at, int most) =>
        IsNumber(at) && Tokens[at].Folded.Length <= most ? int.Parse(Tokens[at].Folded, CultureInfo.InvariantCulture) : null;

    /// <summary>True for a weekday beside a day that is one in this month or one of its neighbours: "mardi 19" is no nineteen of anything.</summary>
    public bool IsDayOfWeekday(Found found) => found.Fields is { Weekday: { } weekday, Day: { } day } && Words(found.End - 1) is null
        && Enumerable.Range(-1, 3).Select(_today.AddMonths).Any(month => PartialDate.Exists(month.Year, month.Month, day) && new DateOnly(month.Year, month.Month, day).DayOfWeek == weekday);

    /// <summary>True for the "with" that people stand behind.</summary>
    public bool IsCompany(int at) => IsWord(at) && _words.Company.Contains(Tokens[at].Folded);

    /// <summary>The token behind the marks that may stand between the parts of a date: "Sat., 3. Juni", "Oct/2".</summary>
    public int Skip(int at)
    {
        var next = at;
        while (next < at + 2 && next + 1 < Tokens.Count && MayBeSkipped(next))
        {
            next++;
        }

        return next;
    }

    /// <summary>The number of a day, 1 to 99: one that cannot be is told from none at all.</summary>
    public (int Value, int End)? Day(int at)
    {
        if (Digits(at, 2) is { } digits and > 0)
        {
            return IsTime(at) ? null : (digits, BehindEnding(at + 1));
        }

        if (_words.Ordinals.At(Tokens, at) is { } ordinal)
        {
            return (ordinal.Meaning, ordinal.End);
        }

        return Words(at) is { Value: > 0 and < 32 } words && !_words.Numbers.IsArticle(Tokens[at]) ? words : null;
    }

    /// <summary>A day of the month in a form that only a position has: "15th", "15.", "fifteenth".</summary>
    public (int Value, int End)? OrdinalDay(int at) => Ordinal(at) is { Value: > 0 and < 32 } found ? found : null;

    public (int Value, int End)? Ordinal(int at)
    {
        if (Digits(at, 2) is { } digits)
        {
            var end = BehindEnding(at + 1);
            return end > at + 1 ? (digits, end) : null;
        }

        return _words.Ordinals.At(Tokens, at) is { } found ? (found.Meaning, found.End) : null;
    }

    /// <summary>A month's name, but not in "Mars-la-Tour".</summary>
    public (int Value, int End)? Month(int at) =>
        _words.Months.At(Tokens, at) is { } found && !(IsMark(found.End, "-") && IsTight(found.End) && IsTight(found.End + 1) && IsName(found.End + 1))
            ? (found.Meaning, found.End)
            : null;

    public (int Value, int End)? Year(int at)
    {
        if (IsMark(at, "'"))
        {
            return ShortYear(at);
        }

        if (Digits(at, 4) is { } year and >= 1000 and < 2200)
        {
            return IsPartOfNumber(at) || IsCounted(at + 1) || IsMoney(at) ? null : (year, at + 1);
        }

        return Words(at) is { Value: >= 1000 and < 2200 } words && !IsCounted(words.End) ? words : null;
    }

    /// <summary>"1240 €", "£1500", but not the year of "12 May 2025 €340 raised".</summary>
    public bool IsMoney(int at) => (IsCurrency(at + 1) && !(IsTight(at + 2) && Tokens[at + 2].Kind == TokenKind.Number)) || (IsCurrency(at - 1) && IsTight(at));

    bool IsCurrency(int at) => IsIn(_words.NoDates.Money, at);

    /// <summary>A year in two digits.</summary>
    public int Century(int twoDigits)
    {
        var century = _today.Year / 100 * 100;
        return century + twoDigits <= _today.Year + YearsAhead ? century + twoDigits : century - 100 + twoDigits;
    }

    public (int Value, int End)? Weekday(int at)
    {
        if (_words.Weekdays.At(Tokens, at) is { } found)
        {
            return (found.Meaning, found.End);
        }

        return IsWord(at) && WithoutDayPart(Tokens[at].Folded) is { } weekday ? (weekday, at + 1) : null;
    }

    public (int Value, int End)? AnyWeekday(int at) =>
        Weekday(at) ?? (_words.ShortWeekdays.At(Tokens, at) is { } found ? (found.Meaning, found.End) : null);

    public (int Value, int End)? Count(int at)
    {
        if (_words.Counts.At(Tokens, at) is { } small)
        {
            return (small.Meaning, small.End);
        }

        return Digits(at, 4) is { } digits ? (digits, at + 1) : Words(at);
    }

    /// <summary>A number in words.</summary>
    public (int Value, int End)? Words(int at)
    {
        if (!IsWord(at))
        {
            return null;
        }

        if (!_numbers.TryGetValue(at, out var known))
        {
            known = _words.Numbers.At(Tokens, at) is { Value: < 10_000 } found ? ((int)found.Value, found.End) : null;
            _numbers[at] = known;
        }

        return known;
    }

    /// <summary>The month of "Aprilwochenende".</summary>
    public int? MonthOfWeekend(int at) => MonthBefore(_words.WeekendEndings, at);

    /// <summary>The month of "Augustwoche", of which a part is the whole.</summary>
    public int? MonthOfPart(int at) => MonthBefore(_words.MonthPartEndings, at);

    int? MonthBefore(IReadOnlyList<string> endings, int at)
    {
        var word = IsWord(at) ? Tokens[at].Folded : "";
        var ending = endings.FirstOrDefault(ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is not null && _words.Months.Of(word[..^ending.Length]) is { } month and > 0 ? month : null;
    }

    int? WithoutDayPart(string folded)
    {
        foreach (var part in _words.DayParts)
        {
            if (folded.EndsWith(part, StringComparison.Ordinal) && _words.Weekdays.Of(folded[..^part.Length]) is { } weekday and > 0)
            {
                return weekday;
            }
        }

        return null;
    }

    (int Value, int End)? ShortYear(int apostrophe) =>
        Digits(apostrophe + 1, 2) is { } digits && Tokens[apostrophe + 1].Length == 2 && IsTight(apostrophe + 1)
        && (!IsTight(apostrophe) || Tokens[apostrophe - 1].Folded is "-" or "/" or ".") && !(IsTight(apostrophe + 2) && !IsMark(apostrophe + 2, ",") && !IsMark(apostrophe + 2, "."))
            ? (Century(digits), apostrophe + 2)
            : null;

    int BehindEnding(int at) => at < Tokens.Count && IsTight(at) && _words.OrdinalEndings.Contains(Tokens[at].Folded) && !IsNumber(at + 1 < Tokens.Count && IsTight(at + 1) ? at + 1 : -1) ? at + 1 : at;

    bool IsTime(int at) => (IsMark(at + 1, ":") && IsTight(at + 1) && IsNumber(at + 2)) || (IsWord(at + 1) && _words.Numbers.IsTime(Tokens[at + 1].Folded));

    bool IsName(int at) => IsWord(at) && _words.Months.At(Tokens, at) is null;

    bool MayBeSkipped(int at) => Tokens[at] is { Kind: TokenKind.Mark } mark && mark.Folded switch
    {
        "," => true,
        "-" or "'" => IsTight(at) && IsTight(at + 1),
        "/" => IsTight(at) && IsTight(at + 1) && IsNumber(at - 1) != IsNumber(at + 1),
        "." => IsTight(at) && (Digits(at - 1, 2) is not null || IsShort(at - 1) || (IsTight(at + 1) && IsNumber(at + 1))),
        _ => false,
    };

    bool IsShort(int at) =>
        IsWord(at) && (Tokens[at].Length == 1 || _words.ShortMonths.Contains(Tokens[at].Folded) || _words.ShortWeekdays.StartsWith(Tokens[at].Folded));

    /// <summary>True for the 1957 of "1957.50", "1957er" or "A1957".</summary>
    bool IsPartOfNumber(int at) =>
        (IsTight(at) && IsWord(at - 1))
        || (IsTight(at + 1) && (IsWord(at + 1) || (IsTight(at + 2) && IsNumber(at + 2) && Tokens[at + 1].Folded is "." or "," or ":")));
}
