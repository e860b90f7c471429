using System.IO.Compression;
using System.Text;

namespace TwinBot.Tests.Channels;

/// <summary>Contents of files, as small as they can be and still be of their type.</summary>
static class Contents
{
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, .. new byte[40]];

    public static byte[] Pdf { get; } = [.. "%PDF-1.7\n%%EOF\n"u8];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Heic(string brand) => [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), .. new byte[12]];

    public static byte[] WebP { get; } = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. new byte[8]];

    public static byte[] Zip(params ReadOnlySpan<(string Name, string Content)> entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
