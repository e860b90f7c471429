using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>A way of correcting something: "not {old}, {new}".</summary>
sealed record CorrectionPattern(SlotPattern Pattern, bool IsCertain)
{
    /// <summary>A message longer than this corrects nothing.</summary>
    const int MostTokens = 25;

    /// <summary>The pattern, and the same without a comma where that still says where a slot ends.</summary>
    public static IEnumerable<CorrectionPattern> Of(JsonNode? node)
    {
        var written = node?["pattern"]?.GetValue<string>() ?? "";
        var certain = node?["certain"]?.GetValue<bool>() ?? false;
        yield return new CorrectionPattern(SlotPattern.Of(written), certain);
        if (written.Contains(',', StringComparison.Ordinal))
        {
            yield return new CorrectionPattern(SlotPattern.Of(written.Replace(",", "", StringComparison.Ordinal)), certain && !written.StartsWith("{new}", StringComparison.Ordinal));
        }
    }

    /// <summary>The first of the patterns that the message follows; null for none.</summary>
    public static CorrectionReading? Read(string text, IReadOnlyList<Token> all, PhraseBook book)
    {
        var said = SlotPattern.TokensOf(all);
        var tokens = said.Tokens;
        if (tokens.Count is 0 or > MostTokens || book.Vocabulary("field") is not { } fields)
        {
            return null;
        }

        // "No, not Ghent but Bruges" is the correction behind its "no".
        if (book.Answers.At(tokens, 0) is { Meaning: false } no && no.End < tokens.Count
            && Read(text, [.. tokens.Skip(no.End).SkipWhile(token => token.Is(","))], book) is { } behind && (behind.Old is not null || behind.Fields.Count > 0))
        {
            return behind;
        }

        // Looked for once in all of the message: in most there is none, and its parts need not be looked through.
        var namesField = new Lazy<bool>(() => fields.Find(tokens).Count > 0, LazyThreadSafetyMode.None);
        Func<string, int, int, bool> fits = (slot, start, end) => (slot != "field" || namesField.Value) && Fits(slot, start, end, tokens, fields, book);
        foreach (var pattern in book.Corrections)
        {
            if (pattern.Pattern.Match(said, fits) is { } slots)
            {
                return new CorrectionReading(FieldsOf(slots, tokens, fields), Text(slots, "new", text, tokens) ?? "", Text(slots, "old", text, tokens), pattern.IsCertain);
            }
        }

        return null;
    }

    static bool Fits(string slot, int start, int end, IReadOnlyList<Token> tokens, Vocabulary fields, PhraseBook book) => slot switch
    {
        "field" => end - start <= 4 && fields.Find([.. tokens.Take(end).Skip(start)]) is [var first, ..]
            && first.Start + first.Length == tokens[end - 1].End
            && tokens.Take(end).Skip(start).TakeWhile(token => token.Start < first.Start).All(token => book.Filler.Contains(token.Folded)),
        _ => tokens[start].Kind != TokenKind.Mark,
    };

    static List<string> FieldsOf(Dictionary<string, (int Start, int End)> slots, IReadOnlyList<Token> tokens, Vocabulary fields) =>
        slots.TryGetValue("field", out var range)
            ? [.. fields.Find([.. tokens.Take(range.End).Skip(range.Start)]).Select(field => field.Value).Distinct()]
            : [];

    static string? Text(Dictionary<string, (int Start, int End)> slots, string slot, string text, IReadOnlyList<Token> tokens) =>
        slots.TryGetValue(slot, out var range) ? text[tokens[range.Start].Start..tokens[range.End - 1].End] : null;
}
