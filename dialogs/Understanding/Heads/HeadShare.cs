using System.Globalization;
using System.Text.Json.Nodes;

namespace TwinBot.Understanding;

/// <summary>Which share of people is meant: "half of them", "the rest", "as many".</summary>
/// <param name="Parts">So many of <paramref name="Of"/> equal parts; for <paramref name="IsSame"/>, so many times as many.</param>
sealed record HeadShare(int Parts, int Of, bool IsRest = false, bool IsSame = false)
{
    /// <summary>The boys of "as many girls as boys".</summary>
    public HeadNoun? Beside { get; init; }

    public bool IsAll => !IsRest && !IsSame && Parts == Of;

    /// <summary>Shares by the words for them; a key is "1/2", "rest", or "2x" for twice as many.</summary>
    public static Phrases<HeadShare> Read(JsonNode? shares)
    {
        var phrases = new Phrases<HeadShare>();
        foreach (var (key, said) in shares?.AsObject() ?? [])
        {
            phrases.AddAll(said, Of(key));
        }

        return phrases;

        static HeadShare Of(string key) => key switch
        {
            "rest" => new(0, 1, IsRest: true),
            [.. var times, 'x'] => new(Number(times), 1, IsSame: true),
            _ => key.Split('/') is [var parts, var of] ? new(Number(parts), Number(of)) : throw new KeyNotFoundException($"knows.heads.shares names '{key}', which is no share."),
        };

        static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
