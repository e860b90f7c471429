using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SkiaSharp;
using TwinBot.Channels.Teams.App;
using TwinBot.Understanding;

namespace TwinBot.Tests.Teams;

/// <summary>The package that an administrator uploads.</summary>
public sealed partial class TeamsAppTests
{
    const string AppId = "12345678-abcd-1234-abcd-123456789abc";

    static readonly string[] s_languages = ["nl", "fr", "de"];

    static readonly Dictionary<string, string?> s_whole = new()
    {
        ["MicrosoftAppId"] = AppId,
        ["TwinBot:PublicUrl"] = "https://twinbot.example.org",
        ["TwinBot:Organisation"] = "Twinning committee Gouda",
        ["TwinBot:TeamsApp:PrivacyUrl"] = "https://gouda.example.org/privacy",
    };

    [NodeFact]
    public void Microsofts_schemas_object_to_nothing()
    {
        var files = Texts();
        Assert.Equal("", new NodeProject("Teams/manifest").Run("judge.js", files.ToJsonString()));
        files["manifest.json"]?["bots"]?[0]?["scopes"]?.AsArray().Add("groupchat");
        files["nl.json"]?.AsObject().Add("name.shrt", "x");
        var faults = new NodeProject("Teams/manifest").Run("judge.js", files.ToJsonString());
        Assert.Contains("manifest.json/bots/0/scopes/3", faults, StringComparison.Ordinal);
        Assert.Contains("nl.json", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_to_fill_in()
    {
        var manifest = Texts()["manifest.json"];
        Assert.DoesNotMatch(@"\{\w+\}", manifest?.ToJsonString() ?? "");
        Assert.Equal(
            (AppId, AppId, AppId, "twinbot.example.org", "https://gouda.example.org/privacy"),
            (Text(manifest, "id"), Text(manifest?["bots"]?[0], "botId"), Text(manifest?["composeExtensions"]?[0], "botId"), manifest?["validDomains"]?[0]?.ToString(), Text(manifest?["developer"], "termsOfUseUrl")));
        Assert.Equal(["nl.json", "fr.json", "de.json"], manifest?["localizationInfo"]?["additionalLanguages"]?.AsArray().Select(language => Text(language, "file")));
    }

    [Fact]
    public void Every_text_is_there_in_four_languages()
    {
        var files = Texts();
        var english = Said(files["manifest.json"], "").ToDictionary();
        Assert.Contains("composeExtensions[0].commands[0].parameters[0].title", english.Keys);
        foreach (var language in s_languages)
        {
            var own = files[$"{language}.json"]?.AsObject().Where(one => one.Key != "$schema").ToDictionary(one => one.Key, one => one.Value?.ToString() ?? "") ?? [];
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), own.Keys.Order(StringComparer.Ordinal));
            Assert.DoesNotContain(own, one => string.IsNullOrWhiteSpace(one.Value) || (one.Value == english[one.Key] && one.Value is not ("TwinBot" or "Contacts")));
        }
    }

    [Fact]
    public void What_a_command_puts_into_the_message_is_understood()
    {
        var understander = new Understander(TwinBot.Texts.Languages.Load());
        var files = Texts();
        string[] intents = ["logActivity", "planActivity", "findContact", "setUpPartnership", "listPartnerships", "showResults", "help", "logActivity", "listPartnerships", "help"];
        foreach (var language in s_languages.Append("en"))
        {
            var texts = language == "en" ? Said(files["manifest.json"], "") : files[$"{language}.json"]?.AsObject().Select(one => KeyValuePair.Create(one.Key, one.Value?.ToString() ?? "")) ?? [];
            var titles = texts.Where(one => CommandTitle().IsMatch(one.Key)).Select(one => one.Value);
            Assert.Equal(intents, titles.Select(title => Intent(understander, title, language)));
        }
    }

    [Theory]
    [InlineData("color.png", 192, 1)]
    [InlineData("outline.png", 32, 0)]
    public void Icons_are_as_Teams_wants_them(string name, int size, int opaqueCorner)
    {
        using var icon = SKBitmap.Decode(Unpacked()[name]);
        Assert.Equal((size, size, opaqueCorner * 255), (icon.Width, icon.Height, icon.GetPixel(0, 0).Alpha));
        var drawn = icon.Pixels.Where(pixel => pixel.Alpha > 128).Distinct().ToList();
        Assert.True(name == "color.png" ? drawn.Count > 3 : drawn.TrueForAll(pixel => pixel is { Red: 255, Green: 255, Blue: 255 }) && drawn.Count > 0, $"{drawn.Count} colours");
    }

    public static TheoryData<string, string?, string> Missing => new()
    {
        { "MicrosoftAppId", null, "Set MicrosoftAppId to the application id" },
        { "MicrosoftAppId", "my-bot", "Set MicrosoftAppId to the application id" },
        { "TwinBot:PublicUrl", null, "Set TwinBot:PublicUrl to" },
        { "TwinBot:PublicUrl", "http://twinbot.example.org", "TwinBot:PublicUrl must begin with https://" },
        { "TwinBot:Organisation", null, "Set TwinBot:Organisation to" },
        { "TwinBot:Organisation", "The committee of all the twinnings of Gouda", "TwinBot:Organisation has 43 characters, and Teams takes 32" },
        { "TwinBot:TeamsApp:PrivacyUrl", null, "Set TwinBot:TeamsApp:PrivacyUrl to" },
        { "TwinBot:TeamsApp:WebsiteUrl", "http://gouda.example.org", "TwinBot:TeamsApp:WebsiteUrl must begin with https://" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_is_missing_is_said(string key, string? value, string sentence)
    {
        var settings = new Dictionary<string, string?>(s_whole) { [key] = value };
        var refused = Assert.Throws<StartRefusedException>(() => AppDetails.Read(Configured(settings)));
        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
    }

    static string Intent(Understander understander, string title, string language) =>
        understander.Hear(title, new Language(language), new HearingContext(new TwinBot.Records.NoRecords(), new DateOnly(2026, 5, 12))).Intent.Intent;

    /// <summary>What people read in a manifest, by the name that a translation has.</summary>
    static IEnumerable<KeyValuePair<string, string>> Said(JsonNode? node, string path) => node switch
    {
        JsonObject all => all.SelectMany(one => Said(one.Value, path.Length == 0 ? one.Key : $"{path}.{one.Key}")),
        JsonArray all => all.SelectMany((one, at) => Said(one, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"))),
        JsonValue one when Readable().IsMatch(path) => [KeyValuePair.Create(path, one.ToString())],
        _ => [],
    };

    static JsonObject Texts() => new(Unpacked().Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, JsonNode.Parse(file.Value))));

    static Dictionary<string, byte[]> Unpacked()
    {
        using var zip = new ZipArchive(new MemoryStream(AppPackage.Pack(AppDetails.Read(Configured(s_whole)))));
        Assert.Equal(["manifest.json", "nl.json", "fr.json", "de.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        return zip.Entries.ToDictionary(entry => entry.FullName, Content);
    }

    static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var opened = entry.Open();
        opened.CopyTo(content);
        return content.ToArray();
    }

    static IConfigurationRoot Configured(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    static string Text(JsonNode? node, string name) => node?[name]?.ToString() ?? "";

    [GeneratedRegex(@"^(name|description)\.|\.(title|description)$")]
    private static partial Regex Readable();

    [GeneratedRegex(@"^bots.*\.title$")]
    private static partial Regex CommandTitle();
}
