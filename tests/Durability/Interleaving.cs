using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Tests.Durability;

/// <summary>
/// Some messages of some conversations about some records, as channels bring them: copies with the same id, the same words under a new id,
/// later, out of order, and many at once.
/// </summary>
sealed class Interleaving
{
    /// <summary>Copies under a new id are known for two seconds, so what comes in the next wave is meant anew.</summary>
    public static TimeSpan BetweenWaves { get; } = TimeSpan.FromSeconds(10);

    readonly Random _random;
    readonly string _name;
    readonly Repeats _repeats;
    readonly List<Sent> _sent = [];

    public Interleaving(int seed, Repeats repeats)
    {
        (_random, _name, _repeats) = (new Random(seed), $"i{seed}", repeats);
        var (conversations, records, messages) = (_random.Next(1, 4), _random.Next(1, 3), _random.Next(5, 13));
        for (var message = 0; message < messages; message++)
        {
            Add(message, $"{_name}c{_random.Next(conversations)}", $"{_name}r{_random.Next(records)} is what message {message} is about", _random.Next(3));
        }
    }

    public int Messages => _sent.Count;

    /// <summary>Sends everything, a wave at a time and all of a wave at once.</summary>
    public async Task PlayAsync(TurnRunner runner, TimeProvider time, Action between)
    {
        foreach (var wave in _sent.GroupBy(sent => sent.Wave).OrderBy(wave => wave.Key))
        {
            var all = wave.ToArray();
            _random.Shuffle(all);
            await Task.WhenAll(all.Select(sent => Task.Run(async () => sent.End = await runner.TakeAsync(Arrival(sent, time), new Page(sent, _repeats)))).ToList());
            between();
        }
    }

    /// <summary>What is wrong with what is stored; empty where nothing is.</summary>
    public IEnumerable<string> Faults(IStore store, Func<string, ConversationState> read)
    {
        foreach (var failed in _sent.Where(sent => sent.End is not (TurnEnd.Taken or TurnEnd.Repeated)))
        {
            yield return $"{failed.Id} ended as {failed.End}";
        }

        foreach (var conversation in _sent.GroupBy(sent => sent.Conversation))
        {
            var heard = read(conversation.First().Key).BroughtUp;
            foreach (var fault in Faults(conversation, heard, store))
            {
                yield return $"{conversation.Key}: {fault}";
            }
        }

        foreach (var record in _sent.GroupBy(sent => sent.Record))
        {
            var heard = record.Where(sent => sent.End == TurnEnd.Taken).Select(sent => sent.Id);
            var noted = store.Records.Community(record.Key)?.Aliases ?? [];
            if (!heard.Order(StringComparer.Ordinal).SequenceEqual(noted.Order(StringComparer.Ordinal)))
            {
                yield return $"{record.Key} has {string.Join(' ', noted)} and should have {string.Join(' ', heard)}";
            }
        }
    }

    static IEnumerable<string> Faults(IGrouping<string, Sent> conversation, ImmutableArray<string> heard, IStore store)
    {
        var taken = conversation.Where(sent => sent.End == TurnEnd.Taken).Select(sent => sent.Id).Order(StringComparer.Ordinal).ToList();
        if (!taken.SequenceEqual(heard.Order(StringComparer.Ordinal)))
        {
            yield return $"heard {string.Join(' ', heard)}, and taken were {string.Join(' ', taken)}";
        }

        if (!heard.SequenceEqual(store.Transcript(conversation.Key, 0, int.MaxValue).Select(item => item.Payload)))
        {
            yield return "the answers are others than what was heard";
        }

        foreach (var unheard in conversation.Select(sent => sent.Text).Except(conversation.Where(sent => heard.Contains(sent.Id)).Select(sent => sent.Text)))
        {
            yield return $"“{unheard}” was not heard";
        }

        foreach (var (one, next) in heard.Zip(heard.Skip(1), (one, next) => (Find(conversation, one), Find(conversation, next))))
        {
            if (one.Text == next.Text && one.Wave == next.Wave)
            {
                yield return $"{next.Id} says the same as {one.Id} right after it, and was taken too";
            }
        }
    }

    static Sent Find(IEnumerable<Sent> all, string id) => all.First(sent => sent.Id == id && sent.End == TurnEnd.Taken);

    /// <summary>A message, and often copies of it.</summary>
    void Add(int message, string conversation, string text, int wave)
    {
        var first = new Sent(conversation, $"{_name}m{message}", text, wave);
        _sent.Add(first);
        while (_random.Next(3) == 0)
        {
            _sent.Add(first with { Wave = _random.Next(3) });
        }

        for (var copy = 1; _random.Next(4) == 0; copy++)
        {
            _sent.Add(first with { Id = $"{first.Id}n{copy}", Wave = _random.Next(wave, 3) });
        }
    }

    static Arrival Arrival(Sent sent, TimeProvider time) => new()
    {
        Channel = "test",
        ConversationId = sent.Conversation,
        PersonId = "anna",
        Message = new Incoming { Kind = IncomingKind.Message, Id = sent.Id, Text = sent.Text },
        Mark = Marks.Of("test", sent.Conversation, "message", sent.Id),
        Content = Marks.Of(sent.Text),
        ArrivedAt = time.GetTimestamp(),
    };

    /// <summary>One copy of a message on its way.</summary>
    sealed record Sent(string Conversation, string Id, string Text, int Wave)
    {
        public string Record => Text.Split(' ')[0];

        public string Key => Marks.Key("test", Conversation, "anna");

        public TurnEnd? End { get; set; }
    }

    /// <summary>Answers go to a page of the conversation, where each can be counted.</summary>
    sealed class Page(Sent sent, Repeats repeats) : IReturnPath
    {
        public TurnCommit Address(TurnCommit commit, ImmutableArray<Reply> replies) =>
            commit with { Transcript = [.. replies.Select(reply => new TranscriptEntry(sent.Conversation, reply.Text))] };

        public void SendOn(TurnCommit commit, CommitResult result) => repeats.Answered(sent.Key);

        public Task ShowTypingAsync() => Task.CompletedTask;
    }
}
