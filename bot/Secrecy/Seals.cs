using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using TwinBot.Turns;

namespace TwinBot.Secrecy;

/// <summary>
/// Seals texts with keys that can be thrown away (AES-256-GCM). Sealed texts are all of one length, or of few: how much somebody wrote
/// would tell which answer is theirs when the answers are laid open.
/// </summary>
sealed class Seals(KeyFolder keys)
{
    const int Step = 8192;
    const int LengthSize = 4;
    const char Mark = '.';

    static readonly int s_nonce = AesGcm.NonceByteSizes.MaxSize;
    static readonly int s_tag = AesGcm.TagByteSizes.MaxSize;

    /// <summary>The text sealed with the key of a subject, which is made where there is none.</summary>
    /// <exception cref="IOException">The disk refused the key.</exception>
    public string Seal(string subject, string text)
    {
        var name = NameOf(subject);
        var plain = Padded(text);
        var whole = new byte[s_nonce + s_tag + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, s_nonce));
        using var cipher = new AesGcm(keys.Get(name, subject), s_tag);
        cipher.Encrypt(whole.AsSpan(0, s_nonce), plain, whole.AsSpan(s_nonce + s_tag), whole.AsSpan(s_nonce, s_tag), Encoding.UTF8.GetBytes(name));
        return $"{name}{Mark}{Base64Url.EncodeToString(whole)}";
    }

    /// <summary>Null where the key was thrown away, or is not here.</summary>
    public string? Open(string text)
    {
        if (text.Split(Mark) is not [var name, var code] || keys.Find(name) is not { } key)
        {
            return null;
        }

        try
        {
            var whole = Base64Url.DecodeFromChars(code);
            var plain = new byte[Math.Max(0, whole.Length - s_nonce - s_tag)];
            using var cipher = new AesGcm(key, s_tag);
            cipher.Decrypt(whole.AsSpan(0, s_nonce), whole.AsSpan(s_nonce + s_tag), whole.AsSpan(s_nonce, s_tag), plain, Encoding.UTF8.GetBytes(name));
            return Unpadded(plain);
        }
        catch (Exception damaged) when (damaged is CryptographicException or FormatException or ArgumentException or InvalidDataException)
        {
            return null;
        }
    }

    public void ThrowAway(string subject) => keys.Destroy(NameOf(subject));

    static string NameOf(string subject) => Marks.Of("key", subject);

    static byte[] Padded(string text)
    {
        using var packed = new MemoryStream();
        packed.Write(new byte[LengthSize]);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        var length = (int)packed.Length - LengthSize;
        packed.SetLength((packed.Length + Step - 1) / Step * Step);
        var padded = packed.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(padded, length);
        return padded;
    }

    static string Unpadded(byte[] padded)
    {
        using var packed = new MemoryStream(padded, LengthSize, BinaryPrimitives.ReadInt32LittleEndian(padded));
        using var reader = new StreamReader(new DeflateStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
