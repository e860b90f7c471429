using System.Text;
using System.Text.Json;

namespace TwinBot.Tests;

/// <summary>The bytes of a bot's data folder, whatever wrote them.</summary>
static class RawFiles
{
    /// <summary>Every file there is.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> AllAsync(RunningBot bot)
    {
        var files = Directory.EnumerateFiles(bot.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        return [.. await Task.WhenAll(files.Select(async file => (file, await ReadAsync(file))))];
    }

    /// <summary>Also while the service has it open.</summary>
    public static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public static void Nowhere(IReadOnlyList<(string Name, byte[] Bytes)> files, params string[] texts) =>
        Assert.All(texts, text => Assert.DoesNotContain(files, file => Holds(file.Bytes, text)));

    /// <summary>As the service writes text, as JSON escapes it, or two bytes a letter.</summary>
    public static bool Holds(byte[] bytes, string text) => Forms(text).Any(form => bytes.AsSpan().IndexOf(form) >= 0);

    static IEnumerable<byte[]> Forms(string text)
    {
        var escaped = JsonSerializer.Serialize(text)[1..^1];
        return [Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(escaped), Encoding.Unicode.GetBytes(text), Encoding.UTF8.GetBytes(escaped.Replace("\\", "\\\\", StringComparison.Ordinal))];
    }
}
