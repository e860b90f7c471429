namespace TwinBot.Channels.BotFramework;

/// <summary>A content within its own address: <c>data:image/png;base64,…</c>. A message that carries one is no longer than any message may be.</summary>
static class DataUrl
{
    const string Scheme = "data:";
    const string Base64 = ";base64";

    public static bool Is(string address) => address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when it does not read, or is not written in base 64, as clients write files.</summary>
    public static MemoryStream? Read(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address.AsSpan(0, comma).EndsWith(Base64, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = address.AsSpan(comma + 1);
        var content = new byte[text.Length];
        return Convert.TryFromBase64Chars(text, content, out var length) ? new MemoryStream(content, 0, length) : null;
    }
}
