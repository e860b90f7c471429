using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Secrecy;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Privacy;

/// <summary>What the store has of people beside the records: their talks, where they are spoken to, what they changed.</summary>
sealed class Traces(LiteDbStore store, SealedTalk talk, ConversationLocks locks, ServiceClock clock)
{
    const int Some = 500;

    /// <summary>Forgets a conversation: what it is about, what was said in it, what is on its screen.</summary>
    /// <param name="still">Asked again when nobody speaks in it; false leaves it.</param>
    public async Task<bool> ForgetAsync(string key, Func<ConversationState, bool> still)
    {
        using var turn = await locks.EnterAsync(key);
        if (store.One(Keys.Conversations, key) is not { } entry || !still(StateJson.Parse(entry.Json ?? "{}")))
        {
            return false;
        }

        var said = Somebody.ConversationOf(key) is { } id ? store.All(Keys.Transcripts, Keys.Message(id, 0), Keys.Message(id, long.MaxValue)) : [];
        await RewriteAsync([.. said.Select(message => new Rewriting(message, null))]);
        await CommitAsync(new TurnCommit
        {
            At = clock.UtcNow,
            Rewritings = [new Rewriting(entry, null)],
            OnScreen = [new OnScreen(key, null), new OnScreen(key, null) { IsAnswered = true }],
        });
        talk.ThrowAway(key);
        return true;
    }

    /// <summary>Clears of somebody what others said and were told, and the log of who changed what.</summary>
    public async Task ClearAsync(Somebody who, Strike strike)
    {
        foreach (var collection in (string[])[Keys.Transcripts, Keys.OnScreen, Keys.Unreached])
        {
            await RewriteAsync(from entry in store.All(collection) let cleared = strike.In(entry.Json ?? "{}") where cleared is not null select new Rewriting(entry, cleared));
        }

        await RewriteAsync(from entry in store.All(Keys.Conversations) let cleared = Cleared(StateJson.Parse(entry.Json ?? "{}"), who, strike) where cleared is not null select new Rewriting(entry, cleared));
        var own = who.Contact is { } contact ? Keys.Message(Keys.Changed(RecordKind.Contacts, contact), 0)[..^19] : null;
        await RewriteAsync(
            from entry in store.All(Keys.Changes)
            let isOwn = own is not null && entry.Id.StartsWith(own, StringComparison.Ordinal)
            let nameless = isOwn ? null : Nameless(entry, who)
            where isOwn || nameless is not null
            select new Rewriting(entry, nameless));
    }

    /// <summary>Stores changes of entries, some at a time.</summary>
    public async Task RewriteAsync(IEnumerable<Rewriting> rewritings)
    {
        foreach (var some in rewritings.Chunk(Some))
        {
            await CommitAsync(new TurnCommit { At = clock.UtcNow, Rewritings = [.. some] });
        }
    }

    /// <exception cref="IOException">Somebody changed the same just now, or the disk refused: it is to be tried again.</exception>
    public async Task CommitAsync(TurnCommit commit)
    {
        if ((await store.CommitAsync(commit)).Outcome != CommitOutcome.Stored)
        {
            throw new IOException("What is to be forgotten was changed at this moment.");
        }
    }

    /// <summary>Somebody else's state without what is about them; null where nothing is.</summary>
    static string? Cleared(ConversationState state, Somebody who, Strike strike)
    {
        var rest = state with
        {
            Undoable = IsAbout(state.Undoable is null ? null : state with { Forms = [], Aside = null, Subject = null }) ? null : state.Undoable,
            Subject = state.Subject is { Contact: { } contact } && contact == who.Contact ? null : state.Subject,
            Aside = IsAbout(state with { Forms = [], Undoable = null, Subject = null }) ? null : state.Aside,
            Forms = [.. state.Forms.Where(form => who.Contact is null || !StateJson.Serialize(ConversationState.Empty with { Forms = [form] }).Contains($"\"{who.Contact}\"", StringComparison.Ordinal))],
        };
        var json = StateJson.Serialize(rest);
        var cleared = strike.In(json) ?? json;
        return cleared == StateJson.Serialize(state) ? null : cleared;

        bool IsAbout(ConversationState? part) => part is not null && StateJson.Serialize(part) is var text
            && ((who.Contact is not null && text.Contains($"\"{who.Contact}\"", StringComparison.Ordinal)) || strike.IsIn(text));
    }

    static string? Nameless(StoredDocument entry, Somebody who) =>
        StoreJson.Note(entry) is { } note && who.People.Contains(note.Person)
            ? StoreJson.Write(note with { Person = "", Name = null })
            : null;
}
