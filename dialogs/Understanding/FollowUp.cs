namespace TwinBot.Understanding;

/// <summary>A short question that leans on the one before: "and in Ghent?", "his e-mail?".</summary>
static class FollowUp
{
    const int MostTokens = 10;

    const int LongestAsked = 3;

    public static bool Is(IReadOnlyList<Token> all, PhraseBook book, Lazy<IReadOnlyList<Mention<PlaceReading>>> places, Lazy<IReadOnlyList<Mention<PersonReading>>> people)
    {
        if (all.Count > MostTokens)
        {
            return false;
        }

        var said = SlotPattern.TokensOf(all);
        var tokens = said.Tokens;
        return tokens.Count > 0 && book.FollowUps.Any(pattern => pattern.Match(said, Fits) is not null);

        bool Fits(string slot, int start, int end) => slot switch
        {
            "community" => places.Value.Any(place => place.Covers(tokens[start].Start, tokens[end - 1].End)),
            "person" => people.Value.Any(person => person.Covers(tokens[start].Start, tokens[end - 1].End)),
            "role" or "ask" => end - start <= LongestAsked && book.Vocabulary(slot) is { } words && words.Find([.. tokens.Take(end).Skip(start)]).Count > 0,
            _ => false,
        };
    }
}
