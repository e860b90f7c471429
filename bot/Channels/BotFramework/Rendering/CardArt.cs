using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Files;
using TwinBot.Records;

namespace TwinBot.Channels.BotFramework.Rendering;

/// <summary>What a card shows besides words.</summary>
/// <param name="Link">The address of a file that people sent.</param>
/// <param name="Picture">What was drawn; null for nothing.</param>
sealed record Art(Func<KeptFile, string> Link, DrawnPicture? Picture);

/// <param name="Address">Where its PNG is.</param>
/// <param name="Alt">The picture in words.</param>
sealed record DrawnPicture(string Address, string Alt);

/// <summary>Writes photos, documents and pictures on a card.</summary>
static class CardArt
{
    const int MostPhotos = 6;

    public static JsonObject Image(string address, string alt, string size) => new()
    {
        ["type"] = "Image",
        ["url"] = address,
        ["altText"] = alt,
        ["size"] = size,
    };

    /// <summary>Photos are shown, other files named; a tap opens either.</summary>
    public static void AddFiles(JsonArray body, ImmutableArray<KeptFile> files, Art art)
    {
        var photos = files.Where(IsShown).Take(MostPhotos).ToList();
        if (photos.Count > 0)
        {
            body.Add(new JsonObject { ["type"] = "ImageSet", ["imageSize"] = "Medium", ["images"] = new JsonArray([.. photos.Select(file => (JsonNode?)Photo(file, art))]) });
        }

        foreach (var file in files.Except(photos))
        {
            body.Add(new JsonObject
            {
                ["type"] = "Container",
                ["spacing"] = "Small",
                ["items"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = Markdown.Escape(file.Name), ["color"] = "Accent", ["wrap"] = true }),
                ["selectAction"] = Open(file, art),
            });
        }
    }

    static JsonObject Photo(KeptFile file, Art art)
    {
        var image = Image(art.Link(file), file.Name, "Medium");
        image["selectAction"] = Open(file, art);
        return image;
    }

    static JsonObject Open(KeptFile file, Art art) => new() { ["type"] = "Action.OpenUrl", ["title"] = file.Name, ["url"] = art.Link(file) };

    static bool IsShown(KeptFile file) => FileTypes.Named(file.Type) is { IsShown: true };
}
