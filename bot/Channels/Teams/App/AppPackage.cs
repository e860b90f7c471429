using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwinBot.Channels.Teams.App;

/// <summary>Packs the Teams app: manifest, languages and icons, flat in one ZIP, as Teams wants it.</summary>
static class AppPackage
{
    const int ColourSize = 192;
    const int OutlineSize = 32;

    static readonly string[] s_languages = ["nl.json", "fr.json", "de.json"];

    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Pack(AppDetails details)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(zip, "manifest.json", Encoding.UTF8.GetBytes(Manifest(details)));
            foreach (var language in s_languages)
            {
                Add(zip, language, Read(language));
            }

            Add(zip, "color.png", IconDrawing.Draw(Encoding.UTF8.GetString(Read("color.svg")), ColourSize));
            Add(zip, "outline.png", IconDrawing.Draw(Encoding.UTF8.GetString(Read("outline.svg")), OutlineSize));
        }

        return file.ToArray();
    }

    static string Manifest(AppDetails details)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{appId}"] = details.AppId.ToString(),
            ["{organisation}"] = details.Organisation,
            ["{websiteUrl}"] = details.Website.ToString(),
            ["{privacyUrl}"] = details.Privacy.ToString(),
            ["{termsOfUseUrl}"] = details.TermsOfUse.ToString(),
            ["{host}"] = details.Host,
        };
        return Filled(JsonNode.Parse(Read("manifest.json")), values)?.ToJsonString(s_readable) ?? "";
    }

    /// <summary>A copy with what stands in braces filled in.</summary>
    static JsonNode? Filled(JsonNode? node, Dictionary<string, string> values) => node switch
    {
        JsonObject all => new JsonObject(all.Select(one => KeyValuePair.Create(one.Key, Filled(one.Value, values)))),
        JsonArray all => new JsonArray([.. all.Select(one => Filled(one, values))]),
        JsonValue one when one.GetValueKind() == JsonValueKind.String => values.GetValueOrDefault(one.GetValue<string>(), one.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    static byte[] Read(string name)
    {
        using var resource = typeof(AppPackage).Assembly.GetManifestResourceStream($"manifests/{name}") ?? throw new InvalidOperationException($"manifests/{name} is not in this build.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
