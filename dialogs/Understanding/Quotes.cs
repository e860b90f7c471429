namespace TwinBot.Understanding;

/// <summary>Quotation marks round a whole message, of any country.</summary>
static class Quotes
{
    const string Opening = "\"'“”„‚‘’«‹»›";
    const string Closing = "\"'”“’‘»›«‹";

    public static bool Are(string text) => text.Length >= 3 && Opening.Contains(text[0], StringComparison.Ordinal) && Closing.Contains(text[^1], StringComparison.Ordinal);

    public static string Off(string text) => Are(text) ? text[1..^1].Trim() : text;
}
