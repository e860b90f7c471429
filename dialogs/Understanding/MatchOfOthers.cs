namespace TwinBot.Understanding;

/// <summary>The result of a match that others played: "Bath 27 Leicester 24", "Lens bat Lille 3-1", "Mainz gegen Köln 0:2". It opens with a side, and one of the sides is of a town or a country without a twinning.</summary>
/// <param name="words">Those of the life of a town: "beat", "perd", "gegen".</param>
sealed class MatchOfOthers(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<PlaceReading>> places, IReadOnlyList<Mention<string>> words)
{
    const string Result = "result";

    /// <summary>Words of a side: "Rot-Weiss Essen", "Club Brugge".</summary>
    const int LongestSide = 4;

    /// <summary>Tokens between a side and its verb: "have beaten".</summary>
    const int MostBeforeResult = 1;

    public bool Is => SideEnd is var end && end > 0 && end < tokens.Count && (AreSidesWithGoals(end) || (IsResultAt(end) && HasScore)) && IsOfOthers;

    /// <summary>Behind the name that the sentence begins with; 0 where it begins with none.</summary>
    int SideEnd
    {
        get
        {
            var start = tokens.Count > 0 && book.Articles.Contains(tokens[0].Folded) ? 1 : 0;
            if (start >= tokens.Count || !(IsOfPlace(start) || IsNamed(start) || MayBeSide(start)) || IsOfKind(start))
            {
                return 0;
            }

            var end = start;
            while (end < tokens.Count && end - start < LongestSide && (IsOfPlace(end) || IsCapital(end) || (tokens[end].Is("-") && end + 1 < tokens.Count && tokens[end + 1].Joined)))
            {
                end++;
            }

            return end;
        }
    }

    /// <summary>"Nice", "Club Brugge", "PSG": a word, too, where no side stands.</summary>
    bool MayBeSide(int at) => IsCapital(at) && book.Vocabulary(TownLife.Vocabulary)?.Names(tokens[at].Folded) != true
        && (PlaceTable.Shipped.Of(tokens[at].Folded).Count > 0 || (tokens[at].Length > 1 && text.AsSpan(tokens[at].Start, tokens[at].Length).ContainsAnyExceptInRange('A', 'Z') is false) || (at + 1 < tokens.Count && IsOfPlace(at + 1)));

    bool IsOfKind(int at) => book.Vocabulary("activityKind")?.Exactly(tokens).Any(kind => kind.Covers(tokens[at].Start)) == true;

    bool IsOfPlace(int at) => places.Any(place => place.Covers(tokens[at].Start));

    /// <summary>A capital that no known word has: "Everton", but no "Boules" and no "Quiz".</summary>
    bool IsNamed(int at) => IsCapital(at) && !book.Known(tokens[at].Folded) && !book.Vocabularies.Any(name => name != TownLife.Vocabulary && book.Vocabulary(name)?.Names(tokens[at].Folded) == true);

    bool IsCapital(int at) => tokens[at] is { Kind: TokenKind.Word, IsLarge: true };

    /// <summary>"27 Leicester 24".</summary>
    bool AreSidesWithGoals(int end)
    {
        var goals = Enumerable.Range(end, Math.Min(LongestSide + 2, tokens.Count - end)).Where(at => tokens[at].Kind == TokenKind.Number).ToList();
        return goals is [var first, var second, ..] && first == end && second > end + 1 && Enumerable.Range(first + 1, second - first - 1).All(IsCapital);
    }

    bool IsResultAt(int end) => tokens[end].Is("-") || words.Any(word => word.Value == Result && tokens.From(0, word.Start) is var at && at >= end && at <= end + MostBeforeResult);

    /// <summary>"2-1", "0:2".</summary>
    bool HasScore => Enumerable.Range(1, Math.Max(0, tokens.Count - 2)).Any(at => (tokens[at].Is("-") || tokens[at].Is(":")) && IsGoals(at - 1) && IsGoals(at + 1) && tokens[at + 1].Start == tokens[at].End && tokens[at].Start == tokens[at - 1].End);

    bool IsGoals(int at) => tokens[at] is { Kind: TokenKind.Number, Length: <= 3 };

    /// <summary>A town of the table that nobody is twinned with, or a country: those who play for it are no guests.</summary>
    bool IsOfOthers => places.Any(place => !place.Value.IsOnRecord) || book.Countries.Find(tokens).Count > 0 || (!book.WritesNounsLarge && Enumerable.Range(1, tokens.Count - 1).Any(at => !IsOfPlace(at) && (IsNamed(at) || (IsCapital(at) && IsBehindResult(at)))));

    bool IsBehindResult(int at) => tokens[at - 1].Is("-") || words.Any(word => word.Value == Result && tokens.From(0, word.Start + word.Length) == at);
}
