using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Storage;
using TwinBot.Understanding;

namespace TwinBot.Channels;

/// <summary>Links to a file made when it is fetched; good for a day, for whoever holds them, and until somebody's role is made less.</summary>
sealed class ExportLinks(SigningKey key, TimeProvider time, IStore store)
{
    const string Audience = "export";
    static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public string Make(string origin, Handout what, Language language) => $"{origin}/directline/exports/{Token(what, language)}";

    /// <summary>What a link is made of, for a channel that brings files in its own way.</summary>
    public string Token(Handout what, Language language) =>
        key.Sign(Audience, time.GetUtcNow() + Life, new Dictionary<string, object> { ["what"] = what.Name(), ["language"] = language.Code, [RoleMark.Name] = RoleMark.Of(store) });

    /// <summary>What a link is for; null when it is not good, or no longer.</summary>
    public async Task<(Handout What, string Language)?> ReadAsync(string token)
    {
        if (await key.ReadAsync(Audience, token) is not { } read || read.ValidTo <= time.GetUtcNow().UtcDateTime || !RoleMark.IsOn(read, store))
        {
            return null;
        }

        // A link of an older release names nothing: it was for the JSON.
        var what = read.TryGetPayloadValue<string>("what", out var name) && EnumNames.TryParse<Handout>(name, out var known) ? known : Handout.Export;
        return (what, read.TryGetPayloadValue<string>("language", out var language) ? language : "");
    }
}
