using System.Globalization;
using TwinBot.Records;

namespace TwinBot.Channels;

/// <summary>Links to files that people sent; good for some days, for whoever holds them.</summary>
sealed class FileLinks(SigningKey key, TimeProvider time)
{
    const string Audience = "file";
    static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public string Make(KeptFile file, string origin) => $"{origin}/files/{key.Sign(Audience, time.GetUtcNow() + Life, new Dictionary<string, object>
    {
        ["id"] = file.Id,
        ["name"] = file.Name,
        ["type"] = file.Type,
        ["size"] = file.Size.ToString(CultureInfo.InvariantCulture),
        ["sha256"] = file.Sha256,
    })}";

    /// <summary>The file of a link; null where the link is none of ours, or too old.</summary>
    public async Task<KeptFile?> ReadAsync(string token) =>
        await key.ReadAsync(Audience, token) is { } read && read.ValidTo > time.GetUtcNow().UtcDateTime
        && read.TryGetPayloadValue<string>("id", out var id)
        && read.TryGetPayloadValue<string>("name", out var name)
        && read.TryGetPayloadValue<string>("type", out var type)
        && read.TryGetPayloadValue<string>("size", out var size)
        && read.TryGetPayloadValue<string>("sha256", out var sha256)
            ? new KeptFile(id, name, type, long.Parse(size, CultureInfo.InvariantCulture), sha256)
            : null;
}
