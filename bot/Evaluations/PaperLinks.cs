using TwinBot.Channels;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Storage;
using TwinBot.Understanding;

namespace TwinBot.Evaluations;

/// <summary>Links to papers, made when they are opened; good for a week, what is kept of somebody for a day, for whoever holds them, and until somebody's role is made less.</summary>
sealed class PaperLinks(SigningKey key, TimeProvider time, IStore store)
{
    const string Audience = "paper";
    static readonly TimeSpan s_life = TimeSpan.FromDays(7);
    static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    public string Make(Paper paper, Language language, string origin) => $"{origin}/papers/{key.Sign(Audience, time.GetUtcNow() + (paper.Kind == PaperKind.PersonalData ? s_day : s_life), new Dictionary<string, object>
    {
        ["kind"] = paper.Kind.Name(),
        ["evaluation"] = paper.Of,
        ["language"] = language.Code,
        [RoleMark.Name] = RoleMark.Of(store),
    })}";

    /// <summary>What a link is for; null when it is not good, or no longer.</summary>
    public async Task<(Paper Paper, string Language)?> ReadAsync(string token) =>
        await key.ReadAsync(Audience, token) is { } read && read.ValidTo > time.GetUtcNow().UtcDateTime && RoleMark.IsOn(read, store)
        && read.TryGetPayloadValue<string>("kind", out var kind) && EnumNames.TryParse<PaperKind>(kind, out var known)
        && read.TryGetPayloadValue<string>("evaluation", out var evaluation)
        && read.TryGetPayloadValue<string>("language", out var language)
            ? (new Paper(known, evaluation), language)
            : null;
}
