using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using TwinBot.Channels.BotFramework;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Turns;

/// <summary>What a turn tells others, each in their own language: stored with it. Who has no chat with the bot any more is not told.</summary>
sealed class Tidings(IStore store, Proactive proactive, Languages languages, IOptions<ServiceOptions> options)
{
    public TurnCommit Add(TurnCommit commit, ImmutableArray<Tiding> tidings) =>
        tidings.IsEmpty ? commit : commit with { Outbox = [.. commit.Outbox, .. tidings.Select(Addressed).OfType<Outgoing>()] };

    Outgoing? Addressed(Tiding tiding)
    {
        var speech = languages.Spoken(options.Value.Languages.Default, store.Person(tiding.To.Person)?.Language, tiding.To.Language);
        return proactive.To(tiding.To.Person, tiding.Say(speech) with { Language = speech.Language.Code });
    }
}
