using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TwinBot.Turns;

/// <summary>Short names for what may be long, and is not ours: ids and texts of the channels.</summary>
static class Marks
{
    const int LongestKey = 200;

    /// <summary>22 characters that stand for these parts, in this order, and practically no others.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(part ?? ""));
            bytes.Advance(sizeof(int));
            Encoding.UTF8.GetBytes(part ?? "", bytes);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan, hash);
        return Base64Url.EncodeToString(hash[..16]);
    }

    /// <summary>The parts, readable, with bars between them; a mark where that would grow too long for an index.</summary>
    public static string Key(params ReadOnlySpan<string> parts)
    {
        var escaped = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            escaped[i] = Uri.EscapeDataString(parts[i]);
        }

        var key = string.Join('|', escaped);
        return key.Length <= LongestKey ? key : Of(parts);
    }
}
