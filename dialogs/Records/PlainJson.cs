using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TwinBot.Records;

/// <summary>JSON as it is stored and sent with every turn. No page embeds it, so only what JSON itself asks for is escaped: a third less to write, and to flush.</summary>
public static class PlainJson
{
    /// <summary>Bytes up to which the room for a text is kept for the next one.</summary>
    const int MostKept = 1 << 16;

    [ThreadStatic]
    static ArrayBufferWriter<byte>? t_room;

    [ThreadStatic]
    static Utf8JsonWriter? t_writer;

    /// <exception cref="JsonException">The value has no JSON.</exception>
    public static string Write<T>(T value, JsonTypeInfo<T> type)
    {
        var room = t_room ??= new ArrayBufferWriter<byte>();
        var writer = t_writer ??= new Utf8JsonWriter(room, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        try
        {
            JsonSerializer.Serialize(writer, value, type);
            return Encoding.UTF8.GetString(room.WrittenSpan);
        }
        finally
        {
            if (room.Capacity > MostKept)
            {
                (t_room, t_writer) = (null, null);
            }

            room.ResetWrittenCount();
            writer.Reset();
        }
    }
}
