using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Finds those who are counted without a number of their own: the mayor of "the mayor and three aldermen".</summary>
sealed class SingleHeads(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, HeadPlaces origins, Func<int, (int Start, int End)?> counted, Func<int, long> teams)
{
    /// <summary>Words before somebody who does something with others: "our mayor".</summary>
    const int MostBefore = 2;

    /// <summary>Tokens of "was in Tours on an official visit with".</summary>
    const int MostToCompany = 18;

    /// <summary>Those who are named one by one: "the mayor, his wife, the clerk and five others".</summary>
    const int MostInARow = 4;

    static readonly HeadNoun s_somebody = new(HeadKind.Some, false);

    readonly TogetherHeads _together = new(tokens, words, numbers, origins, teams);

    /// <param name="before">Those who were found last; null for none.</param>
    public FoundHeads? At(int at, FoundHeads? before) => One(at, before) ?? _together.At(at) ?? (before is null ? null : Another(at, before) ?? OneFrom(at, before));

    /// <summary>Somebody and a number of others: "the mayor and three aldermen", "the mayor, two aldermen and the clerk", "onze beiaardier en vier trompettisten", "our mayor went with two councillors".</summary>
    FoundHeads? One(int at, FoundHeads? before)
    {
        var isNext = before is { Head.Count: 1 } && at == before.End + 1;
        if ((EndOfOne(at) ?? (isNext ? words.OneBare.At(tokens, at)?.End : null) ?? EndOfVisitor(at)) is not { } end)
        {
            return null;
        }

        var from = origins.From(BehindOffice(end));
        return IsJoined(from.End, words.One.At(tokens, at) is not null) || (at <= MostBefore && (words.One.At(tokens, at) is not null || (tokens.IsOneOf(at, words.Our) && words.OneBare.At(tokens, at + 1)?.End == end)) && HasCompany(end)) ? new FoundHeads(new HeadReading(1, HeadKind.Some, From: from.Place), at, from.End, s_somebody) : null;
    }

    /// <summary>Behind the "for culture" of an alderman who is with others, the "of the school" of a head; the same where nobody follows.</summary>
    int BehindOffice(int end)
    {
        const int mostWords = 3;
        if (!(tokens.IsOneOf(end, words.Bare.For) || tokens.IsOneOf(end, words.Bare.Offices)) || origins.From(end).Place is not null)
        {
            return end;
        }

        var behind = Enumerable.Range(end + 1, mostWords).FirstOrDefault(at => at < tokens.Count && (book.IsAnd(tokens[at]) || tokens[at].Folded is "," or "+" || origins.From(at).Place is not null), -1);
        var isOffice = behind > end + 1 && Enumerable.Range(end + 1, behind - end - 1).All(at => (tokens[at].Kind == TokenKind.Word || tokens[at].Is("'")) && !origins.Begins(at) && numbers.Of(tokens[at].Folded) is null && words.At(tokens, at) is null);
        return isOffice ? behind : end;
    }

    /// <summary>"Cheesemonger from Gouda and his two helpers": behind a mark an article may be missing, where a town tells who it is.</summary>
    int? EndOfVisitor(int at) => (at == 0 || tokens[at - 1].Folded is ":" or "." or ";" or "(") && EndOfSingular(at) is { } end && origins.From(end).Place is not null ? end : null;

    /// <summary>Those who are named one by one where nobody is counted: "our mayor and her deputy", "our mayor was in Gouda with the town clerk", "Bürgermeister, Kämmerer und Baumeister".</summary>
    public List<FoundHeads> Named() => Row() is { Count: > 2 } row ? row : Pair();

    List<FoundHeads> Row()
    {
        var row = new List<FoundHeads>();
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => words.One.At(tokens, at) is not null, tokens.Count);
        for (var end = words.One.At(tokens, at)?.End; end is { } last && row.Count <= MostInARow; end = EndOfOne(at) ?? words.OneBare.At(tokens, at)?.End ?? EndOfSingular(at))
        {
            var from = origins.From(last);
            row.Add(Somebody(at, from.End, from.Place));
            var isLast = row.Count > 1 && book.IsAnd(tokens[row[^1].Start - 1]);
            if (isLast || from.End + 1 >= tokens.Count || !(tokens[from.End].Is(",") || book.IsAnd(tokens[from.End])))
            {
                return isLast ? row : [];
            }

            at = from.End + 1;
        }

        return [];
    }

    List<FoundHeads> Pair()
    {
        var first = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => words.One.At(tokens, at) is not null, -1);
        var opening = first < 0 && tokens.Count > 0 && (EndOfOne(0) ?? EndOfVisitor(0)) is { } visitor && origins.From(visitor) is { Place: not null, End: var behind } && behind < tokens.Count && book.IsAnd(tokens[behind]) ? visitor : -1;
        if ((first < 0 ? opening : words.One.At(tokens, first)?.End) is not (> 0 and var one))
        {
            return [];
        }

        first = Math.Max(first, 0);
        var from = origins.From(one);
        var company = from.End < tokens.Count && book.IsAnd(tokens[from.End]) ? from.End
            : first > MostBefore ? -1
            : Enumerable.Range(one, Math.Min(MostToCompany, tokens.Count - one)).FirstOrDefault(at => tokens.IsOneOf(at, words.With), -1);
        company = company >= 0 && tokens.IsOneOf(company + 1, words.Bare.By) ? company + 1 : company;
        if (company < 0 || EndOfOne(company + 1) is not { } end)
        {
            return [];
        }

        var theirs = origins.From(end);
        return company == from.End ? [Somebody(first, from.End, from.Place), Somebody(company + 1, theirs.End, theirs.Place ?? (IsTheirs(company + 1) ? from.Place : null))]
            : theirs.End == end ? [Somebody(first, from.End, from.Place), Somebody(company + 1, end, from.Place)]
            : [];
    }

    static FoundHeads Somebody(int start, int end, PlaceReading? from) => new(new HeadReading(1, HeadKind.Some, From: from), start, end, s_somebody);

    /// <summary>"Her deputy", behind the mayor of a town.</summary>
    bool IsTheirs(int at) => tokens.IsOneOf(at, words.Possessives) && !tokens.IsOneOf(at, words.Our);

    /// <summary>The 3 of "mayor + 3".</summary>
    bool IsNumberAlone(int plus) => tokens.IsMark(plus, "+") && plus + 1 < tokens.Count && (tokens[plus + 1].Kind == TokenKind.Number || numbers.Of(tokens[plus + 1].Folded) is not null)
        && book.NamesNothing(tokens, plus + 2);

    /// <summary>True where others follow who are counted: behind "and", behind a comma in a row that an "and" ends, and behind more who are one.</summary>
    bool IsJoined(int end, bool isNamed)
    {
        for (var more = 0; more < MostInARow && end + 1 < tokens.Count && (book.IsAnd(tokens[end]) || tokens[end].Is(",")); more++)
        {
            if (IsNumberAlone(end))
            {
                return true;
            }

            if (counted(EndOfPossessive(end + 1)) is { } others)
            {
                return !words.Bare.LookingOn.Contains(tokens[others.End - 1].Folded) && (book.IsAnd(tokens[end]) || (isNamed && others.End < tokens.Count && book.IsAnd(tokens[others.End])));
            }

            if ((EndOfOne(end + 1) ?? (isNamed ? words.OneBare.At(tokens, end + 1)?.End : null)) is not { } next)
            {
                return false;
            }

            end = next;
        }

        return false;
    }

    /// <summary>Behind the "his" of "the mayor, his two deputies and 45 guests".</summary>
    int EndOfPossessive(int at) => tokens.IsOneOf(at, words.Possessives) || tokens.IsOneOf(at, book.Articles) ? at + 1 : at;

    /// <summary>"Two engineers from Gouda, one from Kongsberg".</summary>
    FoundHeads? OneFrom(int at, FoundHeads before) =>
        words.IsOneFrom(tokens[at].Folded) && at - before.End <= 1 && origins.From(at + 1) is { Place: { } place, End: var end } ? new FoundHeads(new HeadReading(1, before.Head.Kind, before.Head.IsYoung, From: place), at, end, before.Noun) : null;

    /// <summary>True where the next people who are counted stand behind "with".</summary>
    bool HasCompany(int from)
    {
        for (var at = from; at < Math.Min(tokens.Count, from + MostToCompany) && !tokens.IsOneOf(at, words.Bare.That) && !(tokens.IsMark(at, ".") && tokens[at - 1].Kind != TokenKind.Number); at++)
        {
            if (counted(at) is not null)
            {
                return words.With.Contains(tokens[at - 1].Folded) || (tokens.IsOneOf(at - 2, words.With) && tokens.IsOneOf(at - 1, book.StopWords));
            }
        }

        return false;
    }

    /// <summary>The one more of "41 pensioners and a nurse", "24 gamins et la maîtresse", "38 singers plus conductor".</summary>
    FoundHeads? Another(int at, FoundHeads before)
    {
        var isPlus = tokens.IsOneOf(at, words.Bare.Plus);
        var isRightBehind = BehindDescription(before.End, at) == at || (before.End == at - 1 && (tokens[before.End].Is(")") || (isPlus && tokens[before.End].Folded is "(" or ",")));
        if ((before.Noun is null && !isPlus) || !isRightBehind || at + 2 > tokens.Count || !(isPlus || book.IsAnd(tokens[at]) || IsInARow(at)) || counted(at + 1) is not null)
        {
            return null;
        }

        if (WhoElse(at, before.Head.Count == 1) is not ({ } noun, > 0 and var end))
        {
            return null;
        }

        var from = origins.From(end);
        return new FoundHeads(new HeadReading(1, noun.Kind, noun.IsYoung, From: from.Place) { IsFemale = noun.IsFemale, IsMale = noun.IsMale, IsOnTop = before.Noun is null }, at + 1, from.End, noun);
    }

    /// <summary>Behind the "de la voirie" of "deux agents de la voirie, un homme et une femme"; the same where no comma or bracket follows.</summary>
    int BehindDescription(int end, int at)
    {
        const int longest = 4;
        return at > end && at - end <= longest && tokens[at].Folded is "," or "(" && tokens.IsOneOf(end, words.From) && Enumerable.Range(end, at - end).All(between => tokens[between].Kind == TokenKind.Word || tokens[between].Is("'")) ? at : end;
    }

    /// <summary>Who is named behind an "and" or a "plus", and the token behind them: "the conductor", "a girl"; and "conductor", where no article is needed.</summary>
    (HeadNoun Noun, int End) WhoElse(int and, bool isBehindOne)
    {
        if (!IsSmall(and + 1))
        {
            return (s_somebody, words.One.At(tokens, and + 1)?.End ?? EndOfBare(and, isBehindOne) ?? -1);
        }

        return (words.IsOneFrom(tokens[and + 1].Folded) ? words.Bare.Single.At(tokens, and + 2) ?? words.At(tokens, and + 2) : null) ?? (s_somebody, EndOfOne(and + 1) ?? EndOfOne(and + 2) ?? -1);
    }

    /// <summary>"Plus conductor", "mit Dirigent" and, behind one more, "and driver"; but neither "plus coach trip" nor "acht Mitglieder mit Partner", who are eight more.</summary>
    int? EndOfBare(int and, bool isBehindOne)
    {
        var isPlus = tokens.IsOneOf(and, words.Bare.Plus);
        var end = isPlus ? words.OneBare.At(tokens, and + 1)?.End ?? (words.At(tokens, and + 1) is null ? EndOfSingular(and + 1) : null)
            : isBehindOne ? words.OneBare.At(tokens, and + 1)?.End
            : words.Bare.Leads.At(tokens, and + 1)?.End;
        return end is { } behind && (book.NamesNothing(tokens, behind) || tokens.IsOneOf(behind, words.From) || tokens.IsOneOf(behind, words.Doing) || tokens.IsOneOf(behind, words.Bare.Rooms) || book.Tenses.IsPast(tokens, behind)) ? behind : null;
    }

    /// <summary>The comma of "seven players, a coach and a driver", and the bracket and the comma of "two trainees (a girl, a boy)".</summary>
    bool IsInARow(int at) => tokens[at].Folded is "," or "(" && IsSmall(at + 1) && EndOfOne(at + 1) is { } end && ((IsInBrackets(at, end) && end < tokens.Count) || (end + 1 < tokens.Count && book.IsAnd(tokens[end]) && (EndOfOne(end + 1) is not null || counted(EndOfPossessive(end + 1)) is not null)));

    bool IsInBrackets(int at, int end) => tokens[at].Is("(") ? tokens.IsMark(end, ",") && EndOfOne(end + 1) is { } next && tokens.IsMark(next, ")")
        : tokens.IsMark(end, ")") && tokens[at].Is(",");

    /// <summary>True for what stands before one person: "a", "our", "their".</summary>
    bool IsSmall(int at) => at < tokens.Count && IsSmall(tokens[at]);

    bool IsSmall(Token token) => book.Articles.Contains(token.Folded) || words.Possessives.Contains(token.Folded) || words.Ages.AreMine(token.Folded) || words.IsOneFrom(token.Folded) || token.Is("1");

    /// <summary>The token behind somebody who is one: "the mayor", "a roofer", "his first deputy".</summary>
    int? EndOfOne(int at)
    {
        if (words.One.At(tokens, at) is { } one)
        {
            return one.End;
        }

        var next = at + 2 < tokens.Count && tokens[at + 1].Is("'") ? at + 2 : at + 1;
        return IsSmall(at) && next < tokens.Count && tokens[next].Kind == TokenKind.Word ? words.OneBare.At(tokens, next)?.End ?? (numbers.Of(tokens[next].Folded) is null ? words.OneBare.At(tokens, next + 1)?.End : null) ?? EndOfSingular(next) : null;
    }

    /// <summary>"Roofer", of which more are "roofers"; "tree surgeon".</summary>
    public int? EndOfSingular(int at) => at >= tokens.Count || IsSmall(at) ? null
        : words.IsOne(tokens, at) ? at + 1
        : at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Word && numbers.Of(tokens[at].Folded) is null && words.IsOne(tokens, at + 1) ? at + 2
        : null;
}
