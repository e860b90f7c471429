namespace TwinBot.Understanding.Addresses;

/// <summary>Reads e-mail addresses, as typed; marks of the sentence round them are left off.</summary>
public static class EmailReader
{
    const int LongestLocalPart = 64;
    const int LongestDomain = 253;

    public static IReadOnlyList<Mention<string>> Read(string text)
    {
        var emails = new List<Mention<string>>();
        var done = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = StartOf(text, at, Math.Max(done, at - LongestLocalPart - 1));
            var end = EndOf(text, at + 1, Math.Min(text.Length, at + LongestDomain + 2));
            if (IsLocalPart(text.AsSpan(start, at - start)) && IsDomain(text[(at + 1)..end]) && !(start > 0 && text[start - 1] == '@') && !(end < text.Length && text[end] == '@'))
            {
                emails.Add(new Mention<string>(text[start..end], start, end - start));
                done = end;
            }
        }

        return emails;
    }

    static int StartOf(string text, int at, int from)
    {
        while (at > from && IsLocal(text[at - 1]))
        {
            at--;
        }

        while (text[at] is '.' or '-' or '\'' or '\u2019')
        {
            at++;
        }

        return at;
    }

    static int EndOf(string text, int at, int to)
    {
        var end = at;
        while (end < to && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > at && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end;
    }

    static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'' or '&' or '=' or '~';

    static bool IsLocalPart(ReadOnlySpan<char> part) => part.Length is > 0 and <= LongestLocalPart && part[^1] != '.' && part.IndexOf("..", StringComparison.Ordinal) < 0;

    static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return domain.Length <= LongestDomain && labels.Length > 1
            && Array.TrueForAll(labels, label => label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-')
            && labels[^1].Length > 1 && (labels[^1].All(char.IsLetter) || labels[^1].StartsWith("xn--", StringComparison.OrdinalIgnoreCase));
    }
}
