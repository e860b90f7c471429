using System.IO.Compression;
using System.Text;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Fuzzing;

/// <summary>Damages files: bytes changed, cut off, or inside an archive anything else.</summary>
static class HostileFiles
{
    public static byte[] Damaged(this Hostile hostile, byte[] file) => hostile.Next(10) switch
    {
        0 => file[..hostile.Next(file.Length + 1)],
        1 => [.. file, .. Encoding.UTF8.GetBytes(hostile.Text())],
        2 => Encoding.UTF8.GetBytes(hostile.Text()),
        3 => Encoding.Unicode.GetBytes(hostile.Text()),
        4 or 5 when file.AsSpan().StartsWith("PK\u0003\u0004"u8) => Repacked(hostile, file),
        6 => Lines(hostile, file),
        7 => hostile.Chance(10) ? Bomb() : file,
        _ => Flipped(hostile, file),
    };

    static byte[] Flipped(Hostile hostile, byte[] file)
    {
        var damaged = file.ToArray();
        for (var flips = 1 + hostile.Next(8); flips > 0 && damaged.Length > 0; flips--)
        {
            damaged[hostile.Next(damaged.Length)] = (byte)hostile.Next(256);
        }

        return damaged;
    }

    /// <summary>A small file that unpacks to three hundred times its size.</summary>
    static byte[] Bomb() => Contents.Zip(("xl/workbook.xml", new string(' ', 4_000_000)), ("xl/worksheets/sheet1.xml", new string('<', 2_000_000)));

    /// <summary>An archive whose parts are wounded, missing or doubled.</summary>
    static byte[] Repacked(Hostile hostile, byte[] file)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(_ => hostile.Chance(90)))
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                using var part = to.CreateEntry(hostile.Chance(95) ? entry.FullName : $"x{hostile.Mutated(entry.FullName)}").Open();
                part.Write(Encoding.UTF8.GetBytes(hostile.Chance(40) ? hostile.Mutated(text) : text));
            }
        }

        return packed.ToArray();
    }

    /// <summary>A table with cells of its own making.</summary>
    static byte[] Lines(Hostile hostile, byte[] file)
    {
        var lines = Encoding.Latin1.GetString(file.AsSpan(0, Math.Min(file.Length, 4000))).Split('\n').ToList();
        for (var more = hostile.Next(20); more > 0; more--)
        {
            lines.Insert(hostile.Next(lines.Count + 1), string.Join(hostile.One([";", ",", "\t"]), Enumerable.Range(0, hostile.One([1, 5, 9, 400])).Select(_ => hostile.Chance(80) ? hostile.Text().Split('\n')[0] : hostile.Piece())));
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
