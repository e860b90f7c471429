using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Storage;
using TwinBot.Tests.Durability;
using TwinBot.Tests.Lint;

namespace TwinBot.Tests.Storage;

/// <summary>
/// Data folders as releases before left them, one for each version of the store, with open dialogs in them. This release opens each and goes on.
/// They are never changed: a store of a newer version gets a folder of its own.
/// </summary>
public sealed class FormatsTests
{
    const string Export = "export.json";

    static readonly string s_kept = Path.Combine(Repository.Root, "tests", "Storage", "formats");

    public static TheoryData<string> Kept => [.. Directory.EnumerateDirectories(s_kept).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    static string Current => $"v{Migrations.Current.ToString(CultureInfo.InvariantCulture)}-{Journal.Format}-{PageFile.Format}";

    [Fact]
    public async Task The_version_of_today_is_kept_too()
    {
        var folder = Path.Combine(s_kept, Current);
        if (Environment.GetEnvironmentVariable("TWINBOT_KEEP_FORMAT") == "1" && !Directory.Exists(folder))
        {
            await KeepAsync(folder);
        }

        Assert.True(
            Directory.Exists(folder),
            $"The store's version is now {Current}, and tests/Storage/formats has no folder of it. Run this test once with TWINBOT_KEEP_FORMAT=1 and commit what it writes.");
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task What_a_release_before_left_opens_and_its_open_dialog_goes_on(string version)
    {
        await using var bot = await RunningBot.StartAsync(services => services.AddSingleton<TimeProvider>(new MovedClock()));
        await bot.StopAsync();
        Directory.Delete(bot.Folder, recursive: true);
        Copy(Path.Combine(s_kept, version), bot.Folder);
        await bot.StartAgainAsync();
        var before = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(s_kept, version, Export)));
        var lost = Lost(before, await LivedIn.ExportAsync(bot), "").ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
        await LivedIn.CheckAsync(bot);
    }

    [Theory]
    [InlineData("store")]
    [InlineData("journal")]
    [InlineData("pages")]
    public void What_a_newer_release_wrote_is_refused_and_not_touched(string newer)
    {
        var folder = Directory.CreateTempSubdirectory("twinbot-newer-").FullName;
        try
        {
            var path = Path.Combine(folder, "twinbot.db");
            Copy(Path.Combine(s_kept, Current), folder);
            MakeNewer(newer, path);
            var before = Bytes(folder);
            var refused = Assert.Throws<StoreRefusedException>(() => LiteDbStore.Open(new StorageOptions { Path = path }, NoLog.Here));
            Assert.Contains("was written by a newer TwinBot", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Run that version, or restore a backup", refused.Message, StringComparison.Ordinal);
            Assert.Equal(before, Bytes(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void MakeNewer(string what, string path)
    {
        if (what == "store")
        {
            using var engine = Engine.Open(new Disk(), path, NoLog.Here, new Limits());
            engine.Store([new StoredDocument(Keys.Meta, "version", Migrations.Current + 1, "")]);
            engine.Flush();
            return;
        }

        // The number stands behind eight letters, in the data file behind the head of its first slot too, which begins with a checksum.
        var (file, slot, at) = what == "journal" ? (path + ".journal", 0, 8) : (path, 8208, 24);
        var bytes = File.ReadAllBytes(file);
        bytes[at]++;
        if (slot > 0)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, XxHash3.HashToUInt64(bytes.AsSpan(8, slot - 8)));
        }

        File.WriteAllBytes(file, bytes);
    }

    static SortedDictionary<string, string> Bytes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(file => file, file => Convert.ToBase64String(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    /// <summary>Everything of the one that the other has not; what it has besides is new, and may be.</summary>
    static IEnumerable<string> Lost(JsonNode? before, JsonNode? now, string at) => (before, now) switch
    {
        (JsonObject one, JsonObject other) => one.SelectMany(property => Lost(property.Value, other[property.Key], $"{at}.{property.Key}")),
        (JsonArray one, JsonArray other) when one.Count == other.Count => one.Zip(other).SelectMany((pair, i) => Lost(pair.First, pair.Second, $"{at}[{i}]")),
        _ => JsonNode.DeepEquals(before, now) ? [] : [$"{at} was {before?.ToJsonString()} and is {now?.ToJsonString()}"],
    };

    static async Task KeepAsync(string folder)
    {
        await using var bot = await LivedIn.StartAsync(new MovedClock());

        // As if it were killed now: a stop would empty the journal.
        Copy(bot.Folder, folder);
        await File.WriteAllTextAsync(Path.Combine(folder, Export), (await LivedIn.ExportAsync(bot))?.ToJsonString());
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? to);
            File.Copy(file, copy);
        }
    }
}
