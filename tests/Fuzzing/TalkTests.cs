using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Conversation;
using TwinBot.Tests.Conversations;
using TwinBot.Texts;
using TwinBot.Understanding;
using Xunit.Abstractions;

namespace TwinBot.Tests.Fuzzing;

/// <summary>Anything at all, said in the middle of anything: every turn is answered, bounded and can be shown, and nobody is locked in.</summary>
[Collection(nameof(Fuzz))]
public sealed class TalkTests(ITestOutputHelper output)
{
    const int TurnsOfATalk = 20;
    const int MostForms = 7;
    const int LongestState = 400_000;
    const int LongestReply = 30_000;

    [Fact]
    public async Task Every_turn_is_answered_and_leads_out()
    {
        await using var bot = await RunningBot.StartAsync();
        await StoredRecords.AddAsync(bot, Path.Combine(AppContext.BaseDirectory, "conversations", "records", "activities.json"));
        var engine = bot.Services.GetRequiredService<IEngine>();
        var records = bot.Services.GetRequiredService<IStore>().Records;
        var renderer = bot.Services.GetRequiredService<ActivityRenderer>();
        var languages = bot.Services.GetRequiredService<Languages>();
        var fuzz = new Fuzz("talks", 0.15, output);
        await fuzz.RunAsync(hostile =>
        {
            var talk = new Talk(engine, records, renderer, hostile, hostile.One([.. languages.All]));
            for (var turn = 0; turn < TurnsOfATalk; turn++)
            {
                var message = talk.Next();
                fuzz.Take(Talk.Described(message), () => talk.Say(message));
                talk.Keep();
            }

            fuzz.Take("cancel, cancel, cancel, help", talk.GetOut);
            fuzz.Note("talks left by “cancel”, and “help” answered");
            return Task.CompletedTask;
        });
    }

    /// <summary>Everything that can be found in a message, in every language.</summary>
    [Fact]
    public async Task Every_text_is_read_for_everything_that_it_could_say()
    {
        var understander = new Understander(Lint.Forms.Languages);
        var records = MemoryRecords.None;
        var fuzz = new Fuzz("recognisers", 0.2, output);
        await fuzz.RunAsync(hostile =>
        {
            var text = hostile.Text();
            var language = hostile.One([.. understander.Languages.All]).Language;
            fuzz.Take(text, () =>
            {
                var said = understander.Hear(text, language, new HearingContext(records, new DateOnly(2026, 5, 12), hostile.One(["BE", "DE", "XX", null])));
                _ = (said.Intent, said.Command, said.YesNo, said.Correction, said.Dates(Tense.Past), said.Dates(Tense.Future), said.ImpossibleDate);
                _ = (said.Places, said.PlaceList, said.PlacesNamed, said.Countries, said.Counts, said.Heads, said.HeadsGiven, said.Emails, said.Phones, said.People);
                _ = (said.IsFollowUp, said.IsQuoted, said.Unquoted, said.Words("role"), said.Position(7), understander.LanguageOf(text));
                return said.Text.Length <= 4000 ? null : $"{said.Text.Length} characters are read";
            });
            fuzz.Note(language.Code);
            return Task.CompletedTask;
        });
    }

    /// <summary>One person who says anything; what they say is never stored.</summary>
    sealed class Talk(IEngine engine, IRecords records, ActivityRenderer renderer, Hostile hostile, Speech speech)
    {
        static readonly DateTimeOffset s_now = new(2026, 5, 12, 9, 0, 0, TimeSpan.FromHours(2));

        readonly List<Button> _offered = [];
        readonly List<string> _said = [];
        ConversationState _state = ConversationState.Empty;
        TurnResult? _last;
        int _number;

        public Incoming Next()
        {
            var message = new Incoming { Kind = IncomingKind.Message, Id = $"m{++_number}", Locale = hostile.Chance(90) ? speech.Language.Code : hostile.Text() };
            return hostile.Next(100) switch
            {
                < 12 when _offered.Count > 0 => message with { Button = hostile.One(_offered) },
                < 20 when _offered.Count > 0 => message with { Button = Spoilt(hostile.One(_offered)), Text = hostile.Chance(20) ? hostile.Text() : "" },
                < 24 when _said.Count > 0 => message with { Kind = IncomingKind.Edit, Id = hostile.One(_said), Text = hostile.Text() },
                < 26 => message with { Kind = IncomingKind.Deletion, Id = _said.Count > 0 ? hostile.One(_said) : hostile.Text() },
                < 28 => message with { Kind = IncomingKind.LanguageChosen, Text = hostile.Chance(50) ? speech.Language.Code : hostile.Text() },
                < 30 => message with { Files = [Sayings.AnyFile(new Random(hostile.Next(1000)))], Text = hostile.Text() },
                < 31 => message with { Kind = IncomingKind.Joined },
                < 32 => message with { IsForMany = true, Text = hostile.Text() },
                _ => message with { Text = hostile.Text() },
            };
        }

        Button Spoilt(Button button) => hostile.Next(4) switch
        {
            0 => button with { Value = hostile.Spoil(button.Value) },
            1 => button with { Asks = hostile.Mutated(button.Asks) },
            2 => button with { Form = hostile.Mutated(button.Form ?? "") },
            _ => button with { Do = hostile.One(["answer", "command", "start"]), Value = hostile.Value() },
        };

        public static string Described(Incoming message) => message.Button is { } button
            ? $"[{button.Do} {button.Form} {button.Asks} {button.Value?.ToJsonString()}] {message.Text}"
            : $"[{message.Kind} {message.Locale}] {message.Text}";

        /// <summary>Takes a turn, and says what is wrong with what came of it.</summary>
        public string? Say(Incoming message)
        {
            _last = engine.Take(TurnOf(message, _state));
            var state = StateJson.Serialize(_last.State);
            return message.Kind is IncomingKind.Message or IncomingKind.Edit && _last is { Replies.IsEmpty: true, IsPersonal: false } ? "no reply"
                : _last.State.Forms.Length > MostForms ? $"{_last.State.Forms.Length} forms are open"
                : state.Length > LongestState ? $"a state of {state.Length} characters"
                : StateJson.Serialize(StateJson.Parse(state)) != state ? "the state does not read as it was written"
                : _last.Replies.Select(Unshowable).FirstOrDefault(wrong => wrong is not null);
        }

        /// <summary>What came of the last turn is where the next begins.</summary>
        public void Keep()
        {
            if (_last is not { IsPersonal: false } result)
            {
                return;
            }

            _state = StateJson.Parse(StateJson.Serialize(result.State));
            _said.Add($"m{_number}");
            _offered.AddRange(result.Replies.SelectMany(reply => reply.Choices).Select(choice => choice.Button));
            _offered.RemoveRange(0, Math.Max(0, _offered.Count - 30));
        }

        /// <summary>Whoever only says "cancel" gets out of everything, and is then helped.</summary>
        public string? GetOut()
        {
            var state = _state;
            var cancel = (speech.Knows["commands"]?["cancel"]?[0] ?? "cancel").ToString();
            var help = (speech.Knows["commands"]?["help"]?[0] ?? "help").ToString();
            for (var attempt = 0; attempt < 2 * MostForms && state.AtHand is not null; attempt++)
            {
                state = engine.Take(TurnOf(Plain(cancel), state)).State;
            }

            return state.AtHand is { } open ? $"locked in {open.Dialog}.{open.OnScreen}"
                : engine.Take(TurnOf(Plain(help), state)).Replies.IsEmpty ? "help is not answered"
                : null;
        }

        Incoming Plain(string text) => new() { Kind = IncomingKind.Message, Id = "out", Text = text, Locale = speech.Language.Code };

        Turn TurnOf(Incoming message, ConversationState state) =>
            new(message, state, new Person { Id = "p1" }, records, s_now, $"p1/{message.Id}") { Standing = Standing.Local, Secret = "secret" };

        /// <summary>On the wire as UTF-8, on the screen of every channel.</summary>
        string? Unshowable(Reply reply)
        {
            var shown = ((string[])["msteams", "webchat", "sms"]).Select(channel => JsonSerializer.Serialize(renderer.Render(reply, channel, "http://localhost"), TwinBot.Channels.BotFramework.ActivityJson.Default.ActivityOut));
            return reply.Text.Length > LongestReply ? $"a reply of {reply.Text.Length} characters"
                : shown.FirstOrDefault(text => Encoding.UTF8.GetByteCount(text) > 100_000) is { } large ? $"{large.Length} characters on the wire" : null;
        }
    }
}
