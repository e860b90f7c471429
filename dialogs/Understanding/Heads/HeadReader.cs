using TwinBot.Understanding.Numbers;

namespace TwinBot.Understanding;

/// <summary>Finds the numbers of people in a message: a number before a word for people, before or beside a place, or behind "with" with nothing else counted.</summary>
sealed class HeadReader(IReadOnlyList<Token> tokens, PhraseBook book, HeadWords words, NumberWords numbers, IReadOnlyList<Mention<CountReading>> counts, IReadOnlyList<Mention<PlaceReading>> places)
{
    /// <summary>Words of "a few".</summary>
    const int LongestVague = 2;

    /// <summary>Words of "each town has sent".</summary>
    const int LongestEach = 5;

    const int Hundred = 100;

    readonly Dictionary<int, Mention<CountReading>> _counts = counts.ToDictionary(count => count.Start);
    readonly HeadPlaces _origins = new(tokens, book, words, places);
    HeadNouns? _nouns;
    SingleHeads? _single;
    HeadLists? _lists;
    bool _hasOthers;

    HeadNouns Nouns => _nouns ??= new HeadNouns(tokens, book, words, _counts, _origins);

    HeadLists Lists => _lists ??= new HeadLists(tokens, words, _counts);

    SingleHeads Single => _single ??= new SingleHeads(tokens, book, words, numbers, _origins, Counted, Teams);

    public List<Mention<HeadReading>> Read()
    {
        var heads = new List<FoundHeads>();
        var arePlaced = false;
        for (var at = 0; at < tokens.Count;)
        {
            _hasOthers = heads.Count > 0;
            if (_counts.TryGetValue(tokens[at].Start, out var count) && At(at, count, arePlaced) is { } found)
            {
                heads.Add(found);
                arePlaced |= IsPlaced(found);
                at = found.End;
            }
            else if (Single.At(at, heads.Count > 0 ? heads[^1] : null) is { } one)
            {
                heads.Add(one);
                arePlaced |= IsPlaced(one);
                at = one.End;
            }
            else
            {
                at++;
            }
        }

        var placed = new HeadOrigins(tokens, book, words, places, _origins).Of(heads);
        return [.. placed.Select(found => new Mention<HeadReading>(found.Head, tokens[found.Start].Start, tokens[found.End - 1].End - tokens[found.Start].Start))];
    }

    bool IsPlaced(FoundHeads found) => found.Head.From is not null || _origins.Sending(found.Start) is not null;

    /// <summary>The people who are counted from a token on, by their first and their last; null for none.</summary>
    (int Start, int End)? Counted(int at) =>
        at < tokens.Count && _counts.TryGetValue(tokens[at].Start, out var count) && People(count.Value, EndOf(at, count)) is { } people ? (at, people.End) : null;

    /// <param name="arePlaced">True behind others of a place: "Ghent sent 18 people, Mainz 14".</param>
    FoundHeads? At(int at, Mention<CountReading> count, bool arePlaced)
    {
        var (number, end) = Range(at, count);
        end = numbers.EndOfAbout(tokens, tokens.IsMark(end, "-") ? end + 1 : end) ?? (tokens.IsMark(end, "+") && !(end + 1 < tokens.Count && _counts.ContainsKey(tokens[end + 1].Start)) ? end + 1 : end);
        number = number with { Value = number.Value * Teams(at) };
        if (tokens.IsMark(end, "%") || tokens.IsMark(end, "€") || tokens.IsMark(at - 1, "€") || tokens.IsMark(at - 1, "$") || tokens.IsMark(at - 1, "£") || IsJoined(at, end) || IsVague(at, number) || Lists.IsWhole(at) || words.Ages.AreBefore(tokens, at))
        {
            return null;
        }

        if (Lists.OutOf(end) is { } whole && whole.Value.Value > number.Value)
        {
            var of = Nouns.At(EndOf(tokens.From(end, whole.Start), whole));
            return new FoundHeads(new HeadReading(number.Value, HeadKind.Everybody, of?.Noun.IsYoung == true, number.IsApproximate), at, end, of?.Noun);
        }

        if (Lists.Before(at) is { } listed)
        {
            return new FoundHeads(new HeadReading(number.Value, listed.Kind, listed.IsYoung, number.IsApproximate) { IsFemale = listed.IsFemale }, at, end, listed);
        }

        if (People(count.Value, end) is { } people)
        {
            number = number with { Value = number.Value * (words.Couples.Contains(tokens[people.End - 1].Folded) ? 2 : 1) };
            var each = words.Each.At(tokens, people.End);
            var from = _origins.Called(people.End) ?? _origins.From(people.End);
            var isOurs = people.Noun is { Side: HeadSide.Ours, Kind: not HeadKind.Everybody };
            return new FoundHeads(new HeadReading(number.Value, people.Noun.Kind, people.Noun.IsYoung, number.IsApproximate, people.Place ?? from.Place, people.Country, isOurs) { IsFemale = people.Noun.IsFemale }, at, each?.End ?? from.End, people.Noun)
            {
                IsOfEach = each is not null || IsBehindEach(at),
                IsOfSide = words.At(tokens, end) is { Noun.Side: not HeadSide.Any },
            };
        }

        var origin = _origins.From(end);
        if (origin.End > end)
        {
            return Bare(number.Value, origin.End, origin.Place);
        }

        if ((_origins.Beside(at, end, arePlaced) ?? _origins.Before(at, end, arePlaced)) is { } beside)
        {
            return Bare(number.Value, beside.End, beside.Place);
        }

        if (tokens.IsMark(EndOf(at, count), "-") && tokens.Any(token => words.Bare.Scores.Contains(token.Folded)))
        {
            return null;
        }

        if (words.Each.At(tokens, end) is { } || IsBehindEach(at))
        {
            return Bare(number.Value, words.Each.At(tokens, end)?.End ?? end, null) with { IsOfEach = true };
        }

        var bare = new BareHeads(tokens, book, words, numbers, places.Count > 0);
        return Teams(at) > 1 || bare.Are(at, end, count.Value) ? Bare(number.Value, end, null)
            : bare.AreInRoom(at, end) ? new FoundHeads(new HeadReading(number.Value, HeadKind.Some, IsApproximate: number.IsApproximate), at, end, null)
            : null;

        FoundHeads Bare(long people, int behind, PlaceReading? from) => new(new HeadReading(people, HeadKind.Everybody, IsApproximate: number.IsApproximate, From: from), at, behind, null);
    }

    /// <summary>The 4 of "4 teams of 6", "4 Mannschaften zu je 6"; one for anything else.</summary>
    long Teams(int at)
    {
        const int mostBetween = 2;
        var behind = Enumerable.Range(0, mostBetween + 1).Select(back => at - back).FirstOrDefault(team => team > 0 && words.Teams.Contains(tokens[team - 1].Folded), -1);
        return behind > 1 && Enumerable.Range(behind, at - behind).All(between => words.From.Contains(tokens[between].Folded) || words.Before.Contains(tokens[between].Folded) || words.EachBefore.Contains(tokens[between].Folded) || words.To.Contains(tokens[between].Folded))
            && counts.FirstOrDefault(count => count.Start + count.Length == tokens[behind - 2].End) is { } teams ? teams.Value.Value : 1;
    }

    /// <summary>"Je acht", "each town sent six".</summary>
    bool IsBehindEach(int at) => Teams(at) == 1 && at > 0 && (words.EachBefore.Contains(tokens[at - 1].Folded)
        || Enumerable.Range(1, Math.Min(LongestEach, at)).Any(back => words.Bare.EverySide.At(tokens, at - back) is { } every && (every.End == at || words.Sends.At(tokens, every.End)?.End == at)));

    /// <summary>"A few hundred".</summary>
    bool IsVague(int at, CountReading number) => number.Value % Hundred == 0 && Enumerable.Range(1, Math.Min(LongestVague, at)).Any(back => words.Bare.Vague.At(tokens, at - back)?.End == at);

    /// <summary>Whom a number counts: "42 musicians", "1 musician", "six of our recycling team".</summary>
    (HeadNoun Noun, int End, string? Country, PlaceReading? Place)? People(CountReading number, int at) =>
        Nouns.At(at) ?? ((number.Value == 1 ? _hasOthers ? Single.EndOfSingular(at) : null : Nouns.EndOfOurGroup(at)) is { } end ? (new HeadNoun(HeadKind.Some, false), end, null, null) : null);

    /// <summary>"40 to 50" counts as its middle.</summary>
    (CountReading Number, int End) Range(int at, Mention<CountReading> count)
    {
        var end = EndOf(at, count);
        end = tokens.IsMark(end, "-") && end + 1 < tokens.Count && words.To.Contains(tokens[end + 1].Folded) ? end + 1 : end;
        var isTo = tokens.IsMark(end, "-") || (end < tokens.Count && (words.To.Contains(tokens[end].Folded) || (IsBehindBetween(at) && book.And.Contains(tokens[end].Folded))));
        return isTo && end + 1 < tokens.Count && _counts.TryGetValue(tokens[end + 1].Start, out var upper) && upper.Value.Value > count.Value.Value
            ? (new CountReading((count.Value.Value + upper.Value.Value) / 2, true), EndOf(end + 1, upper))
            : (count.Value, end);
    }

    /// <summary>"Between", "tussen de".</summary>
    bool IsBehindBetween(int at) => (at > 0 && words.Between.Contains(tokens[at - 1].Folded)) || (at > 1 && words.Between.Contains(tokens[at - 2].Folded) && book.Articles.Contains(tokens[at - 1].Folded));

    int EndOf(int at, Mention<CountReading> count) => tokens.From(at, count.Start + count.Length);

    /// <summary>True for the 12 of "12-year-old", of "U12" and of "under-12".</summary>
    bool IsJoined(int at, int end) =>
        (at > 0 && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].End == tokens[at].Start)
        || (tokens.IsMark(at - 1, "-") && at > 1 && tokens[at - 2].Kind == TokenKind.Word && tokens[at - 2].End == tokens[at - 1].Start && tokens[at - 1].End == tokens[at].Start)
        || (tokens.IsMark(end, "-") && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Word && tokens[end + 1].Joined && numbers.EndOfAbout(tokens, end + 1) is null);
}
