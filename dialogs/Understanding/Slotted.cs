namespace TwinBot.Understanding;

/// <summary>A message's words with its names, dates, numbers and values as slots, as the example phrases are written.</summary>
sealed class Slotted(IReadOnlyList<Token> tokens, PhraseBook book)
{
    /// <summary>What somebody wants is said in the first words.</summary>
    const int MostWords = 60;

    static readonly string[] s_vocabularies = ["role", "status", "theme", "language"];

    public List<string> Words(
        IReadOnlyList<Mention<PlaceReading>> places,
        IReadOnlyList<Mention<PersonReading>> people,
        IReadOnlyList<Mention<DateReading>> dates,
        IReadOnlyList<Mention<string>> emails,
        IReadOnlyList<Mention<string>> phones,
        IReadOnlyList<Mention<HeadReading>> heads)
    {
        var slots = new List<(int Start, int End, string Slot)>();
        Add(slots, emails, "{email}");
        Add(slots, phones, "{phone}");
        Add(slots, dates, "{date}");
        Add(slots, places, "{community}");
        Add(slots, people, "{person}");
        Add(slots, book.Countries.Find(tokens), "{country}");
        Add(slots, heads, "{heads}");
        foreach (var vocabulary in s_vocabularies)
        {
            Add(slots, book.Vocabulary(vocabulary)?.Find(tokens) ?? [], $"{{{vocabulary}}}");
        }

        Add(slots, book.Vocabulary("activityKind")?.Exactly(tokens) ?? [], "{event}");
        return Words(slots);
    }

    /// <summary>The words as they are: of an example without slots, said word for word, nothing has to be looked up.</summary>
    public static IReadOnlyList<string> Bare(IReadOnlyList<Token> tokens) =>
        [.. tokens.Where(token => token.Kind == TokenKind.Word || token.Is("?")).Take(MostWords).Select(token => token.Folded)];

    List<string> Words(List<(int Start, int End, string Slot)> slots)
    {
        var words = new List<string>();
        for (var at = 0; at < tokens.Count && words.Count < MostWords; at++)
        {
            var token = tokens[at];
            var slot = slots.Find(slot => token.Start >= slot.Start && token.Start < slot.End);
            if (slot.Slot is not null)
            {
                if (words.Count == 0 || words[^1] != slot.Slot || token.Start == slot.Start)
                {
                    words.Add(slot.Slot);
                }
            }
            else if (token.Kind == TokenKind.Number)
            {
                words.Add("{number}");
            }
            else if (token.Kind == TokenKind.Word || token.Is("?"))
            {
                words.Add(token.Folded);
            }
        }

        return words;
    }

    static void Add<T>(List<(int Start, int End, string Slot)> slots, IReadOnlyList<Mention<T>> mentions, string slot) =>
        slots.AddRange(mentions.Select(mention => (mention.Start, mention.Start + mention.Length, slot)));
}
