using System.Text.Json;
using System.Text.Unicode;

namespace TwinBot.Records;

/// <summary>
/// JSON of which every text can be read. The parser takes half a character (<c>\ud83d</c> alone) and bytes that are no UTF-8 for granted,
/// and throws only when somebody reads them, or asks for a key beside them: in the middle of something else.
/// </summary>
public static class ReadableJson
{
    /// <param name="onlyKeys">True for who looks at each value themselves.</param>
    /// <exception cref="JsonException">It is not JSON, or a text in it cannot be read; it says where. Without a line: a key is there twice.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options, bool onlyKeys = false)
    {
        Check(utf8.Span, new JsonReaderOptions { CommentHandling = options.CommentHandling, AllowTrailingCommas = options.AllowTrailingCommas, MaxDepth = options.MaxDepth }, onlyKeys);
        return JsonDocument.Parse(utf8, options);
    }

    /// <inheritdoc cref="Parse"/>
    public static void Check(ReadOnlySpan<byte> utf8, JsonReaderOptions options = default, bool onlyKeys = false)
    {
        var reader = new Utf8JsonReader(utf8, options);
        while (reader.Read())
        {
            if ((reader.TokenType == JsonTokenType.PropertyName || (reader.TokenType == JsonTokenType.String && !onlyKeys)) && !IsReadable(ref reader))
            {
                var before = utf8[..(int)reader.TokenStartIndex];
                throw new JsonException("A text has half a character in it.", null, before.Count((byte)'\n'), before.Length - 1 - before.LastIndexOf((byte)'\n'));
            }
        }
    }

    static bool IsReadable(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Utf8.IsValid(reader.ValueSpan);
        }

        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // The reader says it in this way only.
            return false;
        }
    }
}
