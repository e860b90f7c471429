using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TwinBot.Records;

namespace TwinBot.Channels;

/// <summary>The body of a request, or of an answer, as JSON: everything in it can be read from here on, however a client wrote it.</summary>
static class JsonBody
{
    /// <exception cref="JsonException">It does not read.</exception>
    public static async Task<T?> ReadAsync<T>(Stream body, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellation);
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), type);
    }

    // First as what it shall be: that says more of where it is wrong.
    static T? Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        var read = JsonSerializer.Deserialize(utf8, type);
        ReadableJson.Check(utf8);
        return read;
    }
}
