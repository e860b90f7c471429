namespace TwinBot.Understanding.Dates;

/// <summary>
/// An order of words with a meaning, as the language file has it: <c>{n} {unit} ago</c>. A name in braces is a part of a date or
/// a class of words; brackets hold what may be missing.
/// </summary>
sealed class Pattern
{
    readonly Element[] _elements;

    /// <summary>Places, in the list of all openings, of those that the pattern can begin with.</summary>
    readonly int[] _openings;

    /// <param name="openings">What patterns begin with, the same for the same; those of this pattern are added.</param>
    public Pattern(Meaning meaning, string written, DateWords words, List<Element> openings)
    {
        Meaning = meaning;
        _elements = [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Element.Of(part, words))];
        var first = _elements.TakeWhile(element => element.IsOptional).Count() + 1;
        _openings = [.. _elements.Take(first).Select(element => PlaceOf(element, openings))];
    }

    public Meaning Meaning { get; }

    /// <summary>True where one of those that the pattern can begin with stands.</summary>
    /// <param name="standing">For each of all openings, whether it does.</param>
    public bool OpensWith(bool[] standing)
    {
        foreach (var opening in _openings)
        {
            if (standing[opening])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the pattern reads at a token, and the token behind it; null when it does not stand there.</summary>
    public (Fields Fields, int End)? At(DateParts parts, int start) =>
        Match(parts, 0, start, new Fields { Meaning = Meaning }, start);

    (Fields Fields, int End)? Match(DateParts parts, int element, int at, Fields fields, int start)
    {
        if (element == _elements.Length)
        {
            return at > start ? (fields, at) : null;
        }

        var wanted = _elements[element];
        var skip = at == start ? at : parts.Skip(at);
        for (var place = at; place <= skip; place++)
        {
            if (wanted.Read(parts, place, fields) is { } read && Match(parts, element + 1, read.End, read.Fields, start) is { } whole)
            {
                return whole;
            }
        }

        return wanted.IsOptional ? Match(parts, element + 1, at, fields, start) : null;
    }

    static int PlaceOf(Element element, List<Element> openings)
    {
        var place = openings.FindIndex(known => known.Written == element.Written);
        if (place < 0)
        {
            openings.Add(element);
            place = openings.Count - 1;
        }

        return place;
    }
}
