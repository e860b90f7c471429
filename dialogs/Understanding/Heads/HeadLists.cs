using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Numbers behind what they count: "adults: 12, kids: 20", "adults 12, children 20", "our ladies (14)"; and those of which others are a part: "17 out of 84 members".</summary>
sealed class HeadLists(IReadOnlyList<Token> tokens, HeadWords words, IReadOnlyDictionary<int, Mention<CountReading>> counts)
{
    /// <summary>Words between "17" and "out of 84".</summary>
    const int MostBetween = 2;

    /// <summary>"Adults 12" alone may be a price list; two of them are a list of people.</summary>
    const int Fewest = 2;

    /// <summary>Where a number stands at the end of its item, and whom the word before it means.</summary>
    readonly Lazy<Dictionary<int, (HeadNoun Noun, bool IsMarked)>> _items = new(() => Items(tokens, words, counts), LazyThreadSafetyMode.None);

    HashSet<int>? _wholes;

    readonly HashSet<int> _rests = [];

    /// <summary>Whom the number at a token counts by the word before it; null where there is none.</summary>
    public HeadNoun? Before(int at) => _items.Value.TryGetValue(at, out var item) && (item.IsMarked || _items.Value.Count >= Fewest) ? item.Noun : null;

    /// <summary>The number from which some are taken, and the words between: "turned up out of" of "17 turned up out of 84 members"; a mere "of" stands right behind, for "4 teams of 6" are more.</summary>
    public Mention<CountReading>? OutOf(int end) => Enumerable.Range(end, MostBetween + 1)
        .TakeWhile(at => at < tokens.Count && tokens[at].Kind == TokenKind.Word)
        .Select(at => (words.Bare.OutOf.At(tokens, at)?.End ?? (at == end && tokens.IsOneOf(at, words.Bare.OutOfAll) ? at + 1 : tokens.Count)) is var of && of < tokens.Count ? counts.GetValueOrDefault(tokens[of].Start) : null)
        .FirstOrDefault(whole => whole is not null);

    /// <summary>True for the 84 of "17 turned up out of 84 members".</summary>
    public bool IsWhole(int at) => (_wholes ??= Wholes()).Contains(tokens[at].Start);

    /// <summary>Where the numbers stand from which some are taken: all at once, for a message may be numbers and nothing else.</summary>
    HashSet<int> Wholes()
    {
        var wholes = new HashSet<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (counts.TryGetValue(tokens[at].Start, out var count) && OutOf(tokens.From(at, count.Start + count.Length)) is { } whole && count.Value.Value < whole.Value.Value)
            {
                wholes.Add(whole.Start);
            }
            else if (count is not null && WhoCame(at) is { } came)
            {
                wholes.Add(count.Start);
                _rests.Add(came);
            }
            else if (count is not null && OpensWithWhole(at))
            {
                wholes.Add(count.Start);
            }
        }

        return wholes;
    }

    /// <summary>True for the 36 of "40 had signed up, 36 came".</summary>
    public bool IsRest(int at) => (_wholes ??= Wholes()).Count > 0 && _rests.Contains(tokens[at].Start);

    /// <summary>Where the smaller number stands of those who came of all who had signed up; null for none. "45 signed up, 2 coaches left" are others.</summary>
    int? WhoCame(int at)
    {
        const int mostBetween = 14;
        const int mostBehind = 3;
        var next = Enumerable.Range(at + 1, Math.Max(0, Math.Min(mostBetween, tokens.Count - at - 1))).FirstOrDefault(other => counts.ContainsKey(tokens[other].Start), -1);
        if (next < 0 || counts[tokens[next].Start].Value.Value >= counts[tokens[at].Start].Value.Value)
        {
            return null;
        }

        var signed = Enumerable.Range(Math.Max(0, at - mostBehind), next - Math.Max(0, at - mostBehind)).FirstOrDefault(word => words.Bare.SignedUp.Contains(tokens[word].Folded), -1);
        var came = signed < 0 ? -1 : Enumerable.Range(signed + 1, Math.Min(next + mostBehind, tokens.Count - 1) - signed).FirstOrDefault(word => word != next && words.Bare.Came.Contains(tokens[word].Folded), -1);
        var behind = tokens.From(next, counts[tokens[next].Start].Start + counts[tokens[next].Start].Length);
        var isOfOthers = !tokens.IsOneOf(behind, words.Bare.Came) && (words.At(tokens, behind) is not null || tokens.IsOneOf(behind, words.NoPeople));
        return came < 0 || isOfOthers || tokens.IsOneOf(came + 1, words.From) ? null : tokens[next].Start;
    }

    /// <summary>"Of the 60 who signed up, 52 came": a clause begins with them, and a smaller number follows.</summary>
    bool OpensWithWhole(int at)
    {
        const int longest = 3;
        const int mostBetween = 8;
        var opens = Enumerable.Range(1, Math.Min(longest, at)).Any(back => words.Bare.OutOf.At(tokens, at - back)?.End == at && (at == back || tokens[at - back - 1].Kind == TokenKind.Mark));
        return opens && Enumerable.Range(at + 1, Math.Max(0, Math.Min(mostBetween, tokens.Count - at - 1)))
            .Any(next => counts.TryGetValue(tokens[next].Start, out var some) && some.Value.Value < counts[tokens[at].Start].Value.Value);
    }

    static Dictionary<int, (HeadNoun, bool)> Items(IReadOnlyList<Token> tokens, HeadWords words, IReadOnlyDictionary<int, Mention<CountReading>> counts)
    {
        var items = new Dictionary<int, (HeadNoun, bool)>();
        for (var at = 1; at < tokens.Count; at++)
        {
            if (!counts.TryGetValue(tokens[at].Start, out var count))
            {
                continue;
            }

            var end = tokens.From(at, count.Start + count.Length);
            var isInside = tokens[at - 1].Is("(") && end < tokens.Count && tokens[end].Is(")");
            var isMarked = isInside || tokens[at - 1].Folded is ":" or "=";
            var label = isMarked ? at - 1 : at;
            var noun = label > 0 && (end >= tokens.Count || tokens[end].Kind == TokenKind.Mark) && words.At(tokens, label - 1) is { } named && named.End == label ? named.Noun
                : isInside && label > 0 && words.EndOfGroup(tokens, label - 1) == label ? new HeadNoun(HeadKind.Some, false) : null;
            var isCounted = label > 1 && tokens[label - 2].Kind == TokenKind.Number;
            if (noun is { Side: HeadSide.Any } && !isCounted)
            {
                items[at] = (noun, isMarked);
            }
        }

        return items;
    }
}
