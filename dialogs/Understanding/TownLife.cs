namespace TwinBot.Understanding;

/// <summary>
/// What goes on in a town without any committee: its football club, its traffic, weather and shops, where nobody is counted and nobody says "we"; and what is wanted, for sale or lost, what the papers tell
/// and the matches of others, whoever is counted.
/// </summary>
sealed class TownLife(string text, IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<PlaceReading>> places)
{
    public const string Vocabulary = "townLife";

    /// <summary>Tokens between "looking for" and "flat", whichever stands first: "three-bed flat in Essen to let".</summary>
    const int MostBetweenOffered = 8;

    /// <summary>The same between "lost" and "glove".</summary>
    const int MostBetweenLost = 3;

    readonly IReadOnlyList<Mention<string>> _words = book.Vocabulary(Vocabulary)?.Exactly(tokens) ?? [];

    /// <summary>What the papers tell, of however many people: "3000 people demonstrated", "two injured in a crash".</summary>
    public bool IsNews => _words.Any(word => word.Value == "news");

    /// <summary>The same, whatever is named: "the mayor of Nice was elected". Two twinned towns are in no such news.</summary>
    public bool IsPress => AreFewerThanTwoTwinned && _words.Any(word => word.Value == "press");

    /// <summary>"Bath 27 Leicester 24".</summary>
    public bool IsMatchOfOthers => AreFewerThanTwoTwinned && new MatchOfOthers(text, tokens, book, places, _words).Is;

    /// <summary>"Looking for a two-bed flat in Essen", "any spare tickets for the concert", "lost: grey glove": things wanted, for sale or gone.</summary>
    public bool IsAdvert => AreBeside("offered", "goods", MostBetweenOffered) || AreBeside("lost", "belongings", MostBetweenLost);

    bool AreBeside(string first, string second, int most) => _words.Any(word => word.Value == first && _words.Any(other => other.Value == second && Math.Abs(tokens.From(0, other.Start) - tokens.From(0, word.Start)) <= most));

    bool AreFewerThanTwoTwinned => places.SelectMany(place => place.Value.Candidates.Take(1)).Select(candidate => candidate.CommunityId).Where(id => id is not null).Distinct().Count() < 2;

    /// <summary>A club is one right beside its town: "York City", "Rot-Weiss Essen".</summary>
    /// <param name="isKind">True when a kind of joint activity is named; who asks may name one all the same: "is the tip shut for the May market".</param>
    public bool Is(bool isKind, bool isQuestion) => _words.Any(word => word.Value switch
    {
        "leisure" => true,
        "around" => !isKind || isQuestion,
        "sideBehind" => places.Any(place => place.IsRightBefore(word)),
        "sideBefore" => places.Any(place => word.IsRightBefore(place)),
        _ => false,
    });
}
