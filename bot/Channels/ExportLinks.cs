namespace TwinBot.Channels;

/// <summary>Links to a file made when it is fetched; good for a day, for whoever holds them.</summary>
sealed class ExportLinks(SigningKey key, TimeProvider time)
{
    const string Audience = "export";
    static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public string Make(string origin) =>
        $"{origin}/directline/exports/{key.Sign(Audience, time.GetUtcNow() + Life, new Dictionary<string, object>())}";

    public async Task<bool> IsGoodAsync(string token) =>
        await key.ReadAsync(Audience, token) is { } read && read.ValidTo > time.GetUtcNow().UtcDateTime;
}
