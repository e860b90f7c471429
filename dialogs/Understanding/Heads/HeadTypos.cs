using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Words for people with a typo: "75 aanwezgen". Made ready when the first is looked for.</summary>
sealed class HeadTypos(JsonNode? nouns)
{
    const int Shortest = 6;

    const int Longest = 30;

    readonly Lazy<ILookup<char, (string Word, ulong Letters, HeadNoun Noun)>> _words = new(() => Read(nouns), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Whom a folded word that is no other one means; null for nobody.</summary>
    public HeadNoun? Of(string folded)
    {
        if (folded.Length is < Shortest or > Longest)
        {
            return null;
        }

        var letters = Typos.LettersOf(folded);
        return _words.Value[folded[0]].FirstOrDefault(known => Typos.MayBeNear(known.Letters, letters, 1) && Typos.Between(known.Word, folded, 1) == 1).Noun;
    }

    static ILookup<char, (string Word, ulong Letters, HeadNoun Noun)> Read(JsonNode? nouns) =>
        (nouns?.AsObject() ?? [])
            .SelectMany(kind => Words.Set(kind.Value).Where(word => word.Length >= Shortest && !word.Contains(' ', StringComparison.Ordinal)).Select(word => (word, Typos.LettersOf(word), HeadNoun.Of(kind.Key))))
            .ToLookup(known => known.word[0]);
}
