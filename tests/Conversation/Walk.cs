using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Conversation;

/// <summary>Several people who say anything at all to one bot. The same seed is the same walk.</summary>
sealed class Walk(Engine engine, Understander understander, Dialogs dialogs, int seed)
{
    const int Remembered = 40;

    readonly Random _random = new(seed);
    readonly Sayings[] _languages = [.. understander.Languages.All.Select(speech => new Sayings(speech))];
    readonly Invariants _invariants = new(understander, dialogs);
    readonly Actor[] _actors = [new("anna", null), new("ben", "nl-BE"), new("chloé", "fr"), new("dieter", "xx")];
    readonly List<string> _heard = [];
    MemoryRecords _records = MemoryRecords.None;
    DateTimeOffset _now = new(2026, 5, 12, 9, 0, 0, TimeSpan.FromHours(2));

    /// <summary>How often a dialog ended, and how.</summary>
    public Dictionary<string, int> Ended { get; } = new(StringComparer.Ordinal) { ["saved"] = 0, ["cancelled"] = 0 };

    /// <summary>The first promise that was broken, in words; null when all were kept.</summary>
    public string? Go(int turns)
    {
        for (var turn = 1; turn <= turns; turn++)
        {
            if (Step(turn) is { } broken)
            {
                return $"seed {seed}, turn {turn}: {broken}\n  {string.Join("\n  ", _heard.TakeLast(8))}";
            }
        }

        return null;
    }

    string? Step(int number)
    {
        var actor = Sayings.One(_random, _actors);
        actor.Speaks = actor.Speaks is null || _random.Next(25) == 0 ? Sayings.One(_random, _languages) : actor.Speaks;
        _now += _random.Next(50) == 0 ? TimeSpan.FromDays(35) : TimeSpan.FromSeconds(_random.Next(5, 4000));
        var message = Next(actor, number);
        _heard.Add($"{actor.Id} ({actor.Speaks.Code}): {Describe(message)}");

        var turn = TurnOf(actor, message);
        TurnResult result;
        try
        {
            result = engine.Take(turn);
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            return $"{trouble.GetType().Name}: {trouble.Message}\n{trouble.StackTrace}";
        }

        if ((_invariants.Broken(turn, result) ?? Differs(turn, result) ?? Locked(actor, result)) is { } broken)
        {
            return broken;
        }

        _records = _records.With(result.Changes);
        actor.State = StateJson.Serialize(result.State);
        actor.Remember(message, result);
        foreach (var ended in result.Replies.Select(reply => reply.Marker?.Ended).OfType<string>())
        {
            Ended[ended]++;
        }

        _heard[^1] += $" → {string.Join(" | ", result.Replies.Select(reply => $"{reply.Marker?.Dialog}.{reply.Marker?.Asks}{reply.Marker?.Ended}"))}";
        return null;
    }

    Turn TurnOf(Actor actor, Incoming message)
    {
        var person = _records.People.GetValueOrDefault(actor.Id) ?? new Person { Id = actor.Id };
        return new Turn(message, StateJson.Parse(actor.State), person, _records, _now, $"{actor.Id}/{message.Id}") { Standing = Standing.Local };
    }

    Incoming Next(Actor actor, int number)
    {
        var speaks = actor.Speaks ?? _languages[0];
        var plain = new Incoming { Kind = IncomingKind.Message, Id = number.ToString(CultureInfo.InvariantCulture), Locale = actor.Locale };
        return _random.Next(100) switch
        {
            < 1 => plain with { Kind = IncomingKind.Joined },
            < 2 => plain with { Kind = IncomingKind.LanguageChosen, Text = Sayings.One(_random, _languages).Code },
            < 3 => plain with { Files = [Sayings.AnyFile(_random)] },
            < 10 when actor.Said.Count > 0 => plain with { Kind = IncomingKind.Edit, Id = Sayings.One(_random, actor.Said), Text = speaks.Any(_random) },
            < 30 when actor.Newest.Length > 0 => plain with { Button = Sayings.One(_random, actor.Newest) },
            < 36 when actor.Buttons.Count > 0 => plain with { Button = Sayings.One(_random, actor.Buttons) },
            < 40 when actor.Newest.FirstOrDefault(button => button.Asks == "save") is { } save => plain with { Button = save },
            < 65 when Sayings.Fitting(_random, actor.Asked) is { } answer => plain with { Text = answer },
            < 65 when actor.Asked is not null && actor.Newest.Length > 0 => plain with { Button = Sayings.One(_random, actor.Newest) },
            _ => plain with { Text = speaks.Any(_random) },
        };
    }

    /// <summary>The same turn again must come to the same.</summary>
    string? Differs(Turn turn, TurnResult result)
    {
        var again = engine.Take(turn with { State = StateJson.Parse(StateJson.Serialize(turn.State)) });
        return StateJson.Serialize(again.State) != StateJson.Serialize(result.State) ? "the same turn came to another state"
            : JsonSerializer.Serialize(again.Replies) != JsonSerializer.Serialize(result.Replies) ? "the same turn came to other replies"
            : StateJson.Serialize(StateJson.Parse(StateJson.Serialize(result.State))) != StateJson.Serialize(result.State) ? "the state does not read as it was written"
            : null;
    }

    /// <summary>Whoever only says "cancel" gets out of everything.</summary>
    string? Locked(Actor actor, TurnResult result)
    {
        if (result.State.AtHand is null || _random.Next(8) != 0)
        {
            return null;
        }

        var (state, records) = (result.State, _records.With(result.Changes));
        var person = records.People.GetValueOrDefault(actor.Id) ?? new Person { Id = actor.Id };
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            var language = understander.Languages.ByTag(person.Language) ?? understander.Languages.ByTag(actor.Locale) ?? new Language(state.Language ?? "en");
            var cancel = _languages.First(speech => speech.Code == language.Code).Cancel;
            var message = new Incoming { Kind = IncomingKind.Message, Id = $"cancel-{attempt}", Text = cancel, Locale = actor.Locale };
            state = engine.Take(new Turn(message, state, person, records, _now, $"{actor.Id}/cancel-{attempt}") { Standing = Standing.Local }).State;
            if (state.AtHand is null)
            {
                return null;
            }
        }

        return $"locked in: {string.Join(", ", state.Forms.Select(form => $"{form.Dialog}.{form.OnScreen}"))} after 12 times cancel";
    }

    static string Describe(Incoming message) => message switch
    {
        { Button: { } button } => $"[{button.Do} {button.Form} {button.Asks} {button.Value?.ToJsonString()}]",
        { Kind: IncomingKind.Message } => JsonSerializer.Serialize(message.Text.Length > 200 ? $"{message.Text[..200]}…{message.Text.Length}" : message.Text),
        _ => $"[{message.Kind} {message.Id}] {JsonSerializer.Serialize(message.Text.Length > 200 ? message.Text[..200] : message.Text)}",
    };

    sealed class Actor(string id, string? locale)
    {
        public string Id { get; } = id;

        public string? Locale { get; } = locale;

        public Sayings? Speaks { get; set; }

        public string State { get; set; } = StateJson.Serialize(ConversationState.Empty);

        /// <summary>Ids of what they said.</summary>
        public List<string> Said { get; } = [];

        /// <summary>What they were ever offered to tap, the latest last.</summary>
        public List<Button> Buttons { get; } = [];

        public ImmutableArray<Button> Newest { get; private set; } = [];

        /// <summary>What was asked last; null when nothing was.</summary>
        public string? Asked { get; private set; }

        public void Remember(Incoming message, TurnResult result)
        {
            Asked = result.Replies.Select(reply => reply.Marker?.Asks).LastOrDefault(asks => asks is not null);
            Newest = [.. result.Replies.SelectMany(ButtonsOf)];
            Buttons.AddRange(Newest);
            Buttons.RemoveRange(0, Math.Max(0, Buttons.Count - Remembered));
            if (message.Kind == IncomingKind.Message && message.Button is null)
            {
                Said.Add(message.Id);
            }
        }

        static IEnumerable<Button> ButtonsOf(Reply reply) =>
        [
            .. reply.Choices.Select(choice => choice.Button),
            .. reply.Card?.Facts.Select(fact => fact.Change).OfType<Button>() ?? [],
            .. reply.Card?.Rows.Select(row => row.Open).OfType<Button>() ?? [],
        ];
    }
}
