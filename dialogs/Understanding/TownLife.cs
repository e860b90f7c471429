namespace TwinBot.Understanding;

/// <summary>What goes on in a town without any committee: its football club, its traffic, weather and shops. Where people are counted, or who speaks says "we", it is none of that.</summary>
sealed class TownLife(IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<PlaceReading>> places)
{
    const string Vocabulary = "townLife";

    readonly IReadOnlyList<Mention<string>> _words = book.Vocabulary(Vocabulary)?.Exactly(tokens) ?? [];

    /// <summary>What the papers tell, of however many people: "3000 people demonstrated", "two injured in a crash".</summary>
    public bool IsNews => _words.Any(word => word.Value == "news");

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
