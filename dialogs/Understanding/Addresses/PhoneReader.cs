using PhoneNumbers;

namespace TwinBot.Understanding.Addresses;

/// <summary>Reads phone numbers. A number is one by a plus or a nought before it, or by its groups of digits; eight digits in a row are none.</summary>
public static class PhoneReader
{
    const int FewestDigits = 5;
    const int MostDigits = 17;
    const int MostGroups = 12;

    static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <param name="defaultCountry">Where a number without a country code is taken to be, ISO 3166-1 alpha-2; null reads international ones only.</param>
    /// <returns>As E.164.</returns>
    public static IReadOnlyList<Mention<string>> Read(string text, string? defaultCountry)
    {
        var tokens = Tokens.Of(text);
        var phones = new List<Mention<string>>();
        for (var at = 0; at < tokens.Count;)
        {
            if (MayStart(tokens, at) && At(text, tokens, at, defaultCountry) is { } phone)
            {
                phones.Add(phone.Mention);
                at = phone.End;
            }
            else
            {
                at = BehindRun(tokens, at);
            }
        }

        return phones;
    }

    /// <summary>True for what is meant as a phone number and is none: letters among its digits, or too few of them.</summary>
    public static bool LooksLikePhone(string text)
    {
        var digits = text.Count(char.IsDigit);
        var letters = text.Count(char.IsLetter);
        return digits >= FewestDigits && letters <= digits && !text.Contains('@', StringComparison.Ordinal)
            && text.TrimStart(' ', '(') is ['+' or '0', ..]
            && Array.TrueForAll(["", "BE"], country => Read(text, country.Length == 0 ? null : country).Count == 0);
    }

    static bool MayStart(IReadOnlyList<Token> tokens, int at) =>
        (tokens[at].Kind == TokenKind.Number || tokens[at].Is("+") || tokens[at].Is("("))
        && !(at > 0 && tokens[at - 1].End == tokens[at].Start && tokens[at - 1].Kind != TokenKind.Mark)
        && !DateLike.At(tokens, at);

    /// <summary>Nothing starts in the middle of a run of digits.</summary>
    static int BehindRun(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number)
        {
            return at + 1;
        }

        while (at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End && tokens[at + 1].Kind != TokenKind.Word)
        {
            at++;
        }

        return at + 1;
    }

    /// <summary>The most groups of digits that make a number there is.</summary>
    static (Mention<string> Mention, int End)? At(string text, IReadOnlyList<Token> tokens, int at, string? country)
    {
        var ends = Ends(tokens, at);
        for (var last = ends.Count - 1; last >= 0; last--)
        {
            var (start, behind) = (tokens[at].Start, tokens[ends[last] - 1].End);
            if (E164(text[start..behind], last + 1, country) is { } number)
            {
                return (new Mention<string>(number, start, behind - start), ends[last]);
            }
        }

        return null;
    }

    /// <summary>Where each group of digits ends.</summary>
    static List<int> Ends(IReadOnlyList<Token> tokens, int at)
    {
        var ends = new List<int>();
        var digits = 0;
        for (var next = at; next < tokens.Count && ends.Count < MostGroups; next++)
        {
            var isFar = next > at && tokens[next].Start - tokens[next - 1].End > 1;
            if (tokens[next].Kind == TokenKind.Number && !isFar)
            {
                digits += tokens[next].Length;
                ends.Add(next + 1);
            }
            else if (isFar || tokens[next].Kind != TokenKind.Mark || tokens[next].Folded is not ("." or "/" or "-" or "(" or ")" or "+") || (next > at && tokens[next].Is("+")))
            {
                break;
            }

            if (digits > MostDigits)
            {
                ends.RemoveAt(ends.Count - 1);
                break;
            }
        }

        return ends;
    }

    /// <summary>With the trunk prefix of the country; where there is none, in groups at least.</summary>
    static bool IsNational(string digits, int groups, string? country) =>
        country is not null
        && (Numbers.GetNddPrefixForRegion(country, true) is { Length: > 0 } prefix ? digits.StartsWith(prefix, StringComparison.Ordinal) : groups > 1);

    static string? E164(string written, int groups, string? country)
    {
        var plain = new string([.. written.Where(c => char.IsAsciiDigit(c) || c == '+')]);
        var isInternational = plain.StartsWith('+') || plain.StartsWith("00", StringComparison.Ordinal);
        if (plain.Length < FewestDigits || (!isInternational && !IsNational(plain, groups, country)))
        {
            return null;
        }

        try
        {
            var number = Numbers.Parse(plain.StartsWith("00", StringComparison.Ordinal) ? $"+{plain[2..]}" : plain, isInternational ? null : country);
            var isOne = Numbers.IsValidNumber(number) || (isInternational && groups > 1 && Numbers.IsPossibleNumber(number));
            return isOne ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            // The library says "no number" in this way only.
            return null;
        }
    }
}
