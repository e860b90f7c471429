using System.Text;

namespace TwinBot.Commands.Sheets;

/// <summary>Text of whatever encoding a spreadsheet program saved it in.</summary>
static class TextBytes
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>By its mark; without one UTF-16 by its noughts, else UTF-8 if it is that throughout, else Windows-1252. Null for what is no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\ufeff"u8))
        {
            return Text(Encoding.UTF8.GetString(bytes[3..]));
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return Text(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Text(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        if (bytes is [not 0, 0, not 0, 0, ..])
        {
            return Text(Encoding.Unicode.GetString(bytes));
        }

        try
        {
            return Text(s_utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            // The decoder says "not UTF-8" in this way only.
            return Text(s_windows1252.GetString(bytes));
        }
    }

    static string? Text(string text) => text.Contains('\0', StringComparison.Ordinal) ? null : text;
}
