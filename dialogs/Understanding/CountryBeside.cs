namespace TwinBot.Understanding;

/// <summary>The country that is said beside a place's name.</summary>
static class CountryBeside
{
    /// <summary>ISO 3166-1 alpha-2; null when none stands right behind the name.</summary>
    public static string? Of(string text, IReadOnlyList<Token> tokens, Mention<PlaceReading> place, PhraseBook book)
    {
        var end = place.Start + place.Length;
        var behind = tokens.SkipWhile(token => token.Start < end).Take(6).ToList();
        var skip = 0;
        var isMarked = false;
        while (skip < behind.Count && skip < 3 && (behind[skip].Kind == TokenKind.Mark || book.BeforePlaces.Contains(behind[skip].Folded) || book.Articles.Contains(behind[skip].Folded)))
        {
            if (behind[skip].Is("-"))
            {
                return null;
            }

            isMarked = true;
            skip++;
        }

        if (skip >= behind.Count)
        {
            return null;
        }

        return (behind.Take(skip).All(token => token.Kind == TokenKind.Mark) ? Code(text, behind[skip], book) : null) ?? (isMarked || skip == 0 ? Named(behind, skip, book) : null);
    }

    /// <summary>"BE": two capitals that are a country's code.</summary>
    static string? Code(string text, Token token, PhraseBook book)
    {
        var written = text.Substring(token.Start, token.Length);
        return written.Length == 2 && written.All(char.IsAsciiLetterUpper) && book.CountryCodes.Contains(written) ? written : null;
    }

    static string? Named(List<Token> behind, int skip, PhraseBook book)
    {
        var rest = behind.Skip(skip).ToList();
        return book.Countries.Find(rest) is [var country, ..] && country.Start == rest[0].Start ? country.Value : null;
    }
}
