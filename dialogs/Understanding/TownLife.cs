namespace TwinBot.Understanding;

/// <summary>What goes on in a town without any committee: its football club, its traffic, weather and shops. Where people are counted, or who speaks says "we", it is none of that.</summary>
sealed class TownLife(IReadOnlyList<Token> tokens, PhraseBook book, IReadOnlyList<Mention<PlaceReading>> places)
{
    const string Vocabulary = "townLife";

    /// <param name="isKind">True when a kind of joint activity is named.</param>
    public bool Is(bool isKind) => book.Vocabulary(Vocabulary)?.Exactly(tokens).Any(word => word.Value switch
    {
        "leisure" => true,
        "around" => !isKind,
        "sideBehind" => places.Any(place => AreNeighbours(place, word)),
        "sideBefore" => places.Any(place => AreNeighbours(word, place)),
        _ => false,
    }) == true;

    /// <summary>"York City", "Rot-Weiss Essen": nothing but a space between.</summary>
    static bool AreNeighbours<T, TOther>(Mention<T> first, Mention<TOther> second) => second.Start - (first.Start + first.Length) == 1;
}
