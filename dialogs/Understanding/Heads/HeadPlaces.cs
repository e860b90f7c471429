namespace TwinBot.Understanding;

/// <summary>The places that stand right beside a number of people: "20 from Mainz", "22 Dijon", "19 cyclistes lensois".</summary>
sealed class HeadPlaces(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, IReadOnlyList<Mention<PlaceReading>> places)
{
    readonly Dictionary<int, Mention<PlaceReading>> _places = places.DistinctBy(place => place.Start).ToDictionary(place => place.Start);

    /// <summary>True where more than one number stands right behind a place: "Mainz 20, Dijon 22".</summary>
    readonly Lazy<bool> _areListed = new(
        () => places.Count(place => tokens.From(0, place.Start + place.Length) is var at && at < tokens.Count && tokens[at].Kind == TokenKind.Number) > 1
            && places.MinBy(place => place.Start) is { } first && !(tokens.From(0, first.Start) is > 0 and var at && tokens[at - 1].Kind == TokenKind.Number),
        LazyThreadSafetyMode.None);

    /// <summary>The places that send, by where the words for it end.</summary>
    readonly Lazy<Dictionary<int, PlaceReading>> _sending = new(
        () => places.Select(place => (place.Value, words.Sends.At(tokens, tokens.From(0, place.Start + place.Length))?.End)).Where(sends => sends.End is not null).DistinctBy(sends => sends.End).ToDictionary(sends => sends.End ?? 0, sends => sends.Value),
        LazyThreadSafetyMode.None);

    /// <summary>True when a place's name begins at a token.</summary>
    public bool Begins(int at) => at < tokens.Count && _places.ContainsKey(tokens[at].Start);

    /// <summary>The one place behind "from"; no place, and where the words stood, for more of them.</summary>
    public (PlaceReading? Place, int End) From(int at)
    {
        if (at >= tokens.Count || !words.From.Contains(tokens[at].Folded))
        {
            return (null, at);
        }

        var next = at + 1;
        while (next < tokens.Count && (book.Articles.Contains(tokens[next].Folded) || tokens.IsMark(next, "'") || (book.Adjectives.Names(tokens[next].Folded) && !Begins(next))))
        {
            next++;
        }

        if (book.Strip.At(tokens, next) is { } strip)
        {
            next = strip.End;
        }

        if (PlaceAt(next) is not { } place)
        {
            return (null, at);
        }

        var isOneOfMore = place.End + 1 < tokens.Count && book.And.Contains(tokens[place.End].Folded) && Begins(place.End + 1);
        return (isOneOfMore ? null : place.Place, place.End);
    }

    /// <summary>Where the words begin that stand between a group and its town: the "of" of "choir of Lens", the "de la ville de" of "délégation de la ville de Bruges"; the town's own place where there are none.</summary>
    public int BeginningOf(int place)
    {
        const int longestStrip = 4;
        var strip = Enumerable.Range(1, Math.Min(longestStrip, Math.Max(0, place - 1))).Reverse().FirstOrDefault(back => book.Strip.At(tokens, place - back)?.End is { } end && (end == place || (end == place - 1 && tokens.IsMark(end, "'")))
            && !Enumerable.Range(place - back, back).Any(at => words.EndOfGroup(tokens, at) is not null)
            && (tokens.IsOneOf(place - back - 1, words.From) || words.EndOfGroup(tokens, place - back - 1) == place - back));
        var first = place - strip;
        var elided = first > 2 && tokens[first - 1].Is("'") ? first - 1 : first;
        return elided > 1 && tokens.IsOneOf(elided - 1, words.From) ? elided - 1 : first;
    }

    /// <summary>The token behind "were", "are from", "kwamen".</summary>
    public int BehindVerbs(int at)
    {
        const int mostVerbs = 3;
        var end = at;
        while (end < at + mostVerbs && tokens.IsOneOf(end, words.Doing) && words.At(tokens, end) is null)
        {
            end++;
        }

        return end;
    }

    /// <summary>"Of the lycée in Tours", "van de lagere school uit Lens", behind pupils.</summary>
    public PlaceReading? OfSchool(int at)
    {
        const int mostBetween = 3;
        var isOurs = tokens.IsOneOf(at + 1, words.Our) || words.At(tokens, at) is not null;
        if (isOurs || (!tokens.IsOneOf(at, words.From) && !tokens.IsOneOf(at, book.Articles) && !(tokens.IsOneOf(at, words.Possessives) && !tokens.IsOneOf(at, words.Our))))
        {
            return null;
        }

        var group = Enumerable.Range(at + 1, mostBetween).Select(next => words.EndOfGroup(tokens, next)).FirstOrDefault(end => end is not null) ?? tokens.Count;
        return tokens.IsOneOf(group, words.From) || tokens.IsOneOf(group, words.Bare.Inside) ? PlaceAt(group + 1)?.Place : null;
    }

    /// <summary>"19 cyclistes lensois": what they are called after their town stands behind them, and is written small.</summary>
    public (PlaceReading? Place, int End)? Called(int at) => PlaceAt(at) is { } called && char.IsLower(called.Place.Said[0]) && !book.WritesNounsLarge ? called : Inhabitants(at);

    /// <summary>"Lensois", "Gentenaars": those of a town, by their name.</summary>
    public (PlaceReading Place, int End)? Inhabitants(int at) =>
        PlaceAt(at) is { } called && Folding.NameKey(called.Place.Said) is var said && said != Folding.NameKey(called.Place.Candidates[0].Name) && book.Inhabitants.PlacesOf(said).Any() && !PlaceTable.Shipped.NamesOf(called.Place.Candidates[0]).Any(name => Folding.NameKey(name) == said) ? called : null;

    /// <summary>"Aus Gent kamen 18, aus Mainz 14", "les Gantois étaient 18".</summary>
    /// <param name="arePlaced">True behind others of a place.</param>
    public (PlaceReading Place, int End)? Before(int at, int end, bool arePlaced)
    {
        var behind = at > 1 && words.Doing.Contains(tokens[at - 1].Folded) ? at - 1 : at;
        return IsEnd(end) && EndingAt(behind) is { } place && tokens.From(0, place.Start) is > 0 and var first
            && ((words.From.Contains(tokens[first - 1].Folded) && (behind < at || arePlaced)) || (behind < at && words.Called.Contains(tokens[first - 1].Folded)))
                ? (place.Value, end)
                : null;
    }

    /// <summary>"Essen sends 15 people", "Essen sent a delegation of 15".</summary>
    public PlaceReading? Sending(int start)
    {
        var group = words.Groups.AreBefore(tokens, start) ? start - 2 : start;
        return _sending.Value.GetValueOrDefault(group) ?? _sending.Value.GetValueOrDefault(group - 1);
    }

    /// <summary>"20 Mainz, 22 Dijon", "Mainz: 20", "Mainz (20)", "20 (Mainz)", and "Mainz 20, Dijon 22".</summary>
    /// <param name="arePlaced">True behind others of a place.</param>
    public (PlaceReading Place, int End)? Beside(int at, int end, bool arePlaced)
    {
        if (PlaceAt(end) is { } behind && !(_areListed.Value && EndingAt(at) is not null))
        {
            return behind;
        }

        if (tokens.IsMark(end, "(") && PlaceAt(end + 1) is { } inside && tokens.IsMark(inside.End, ")"))
        {
            return (inside.Place, inside.End + 1);
        }

        var isEnd = IsEnd(end) || (_areListed.Value && Begins(end));
        var isMarked = tokens.IsMark(at - 1, ":") || tokens.IsMark(at - 1, "=") || (tokens.IsMark(at - 1, "(") && tokens.IsMark(end, ")"));
        var before = isEnd && isMarked ? EndingAt(at - 1) : isEnd && (arePlaced || _areListed.Value) ? EndingAt(at) : null;
        return before is null ? null : (before.Value, end);
    }

    /// <summary>The town of the people who are named right before a number, with no more than a verb or "with" between: "die van Lens met tien", "the Ghent people twelve".</summary>
    public PlaceReading? CalledBefore(int at)
    {
        const int mostBetween = 2;
        var behind = at;
        while (at - behind < mostBetween && (tokens.IsOneOf(behind - 1, words.Before) || tokens.IsOneOf(behind - 1, words.Doing)))
        {
            behind--;
        }

        var place = EndingAt(behind) ?? (behind > 1 && words.At(tokens, behind - 1)?.End == behind ? EndingAt(behind - 1) : null);
        var first = place is null ? 0 : tokens.From(0, place.Start);
        return place is { Value.Candidates: [{ CommunityId: not null }, ..] } && ((tokens.IsOneOf(first - 1, words.From) && tokens.IsOneOf(first - 2, words.Bare.Those)) || tokens.IsOneOf(first - 1, words.Called)) ? place.Value : null;
    }

    bool IsEnd(int end) => end >= tokens.Count || tokens[end].Kind == TokenKind.Mark || book.And.Contains(tokens[end].Folded);

    /// <summary>The place whose name ends before a token; null for none.</summary>
    Mention<PlaceReading>? EndingAt(int at) => at > 0 ? places.FirstOrDefault(place => place.Start + place.Length == tokens[at - 1].End) : null;

    /// <summary>The place whose name begins at a token, and the token behind it.</summary>
    public (PlaceReading Place, int End)? PlaceAt(int at) =>
        at < tokens.Count && _places.TryGetValue(tokens[at].Start, out var place) ? (place.Value, tokens.From(at, place.Start + place.Length)) : null;

    /// <summary>The sides of an encounter: names in a row, or the only two of a message.</summary>
    public IReadOnlyList<PlaceReading> Sides() => InARow() is [_, ..] row ? row : Named() is [var one, var other] ? [one.Value, other.Value] : [];

    /// <summary>Names that stand in a row: "from Bruges and Bath", "Dijon – Mainz"; none where there are no two.</summary>
    public IReadOnlyList<PlaceReading> InARow()
    {
        var named = Named();
        var first = Enumerable.Range(0, Math.Max(0, named.Count - 1)).FirstOrDefault(i => AreInARow(named[i], named[i + 1]), -1);
        if (first < 0)
        {
            return [];
        }

        var last = first + 1;
        while (last + 1 < named.Count && AreInARow(named[last], named[last + 1]))
        {
            last++;
        }

        return [.. named.Take(last + 1).Skip(first).Select(place => place.Value)];
    }

    List<Mention<PlaceReading>> Named() => [.. places.DistinctBy(place => place.Value.Candidates[0].Name).OrderBy(place => place.Start)];

    /// <summary>True when only an "and", a comma or a dash stands between, and words that belong to a name.</summary>
    bool AreInARow(Mention<PlaceReading> one, Mention<PlaceReading> other)
    {
        var end = tokens.From(0, one.Start + one.Length);
        return Enumerable.Range(end, tokens.From(end, other.Start) - end) is var between
            && between.All(at => tokens[at].Kind == TokenKind.Mark ? tokens[at].Folded is "-" or "," or "'" : (book.And.Contains(tokens[at].Folded) && !words.Before.Contains(tokens[at].Folded)) || words.From.Contains(tokens[at].Folded) || book.Articles.Contains(tokens[at].Folded));
    }
}
