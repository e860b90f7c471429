using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Groups;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Tests.Lint;
using TwinBot.Understanding;

namespace TwinBot.Tests.Teams;

/// <summary>Whatever is said where many read, in four languages, and whatever is tapped then: nobody on record is shown there.</summary>
public sealed class GroupSecrecyTests
{
    static readonly string[] s_secrets = ["Quarksworth", "Zebulon", "QUARKSWORTH", "99887766", "z.quark@"];

    static readonly string[] s_languages = ["en", "nl", "fr", "de"];

    static readonly (string Name, string Country)[] s_towns = [("Gent", "BE"), ("Windsor", "GB"), ("Dijon", "FR"), ("Mainz", "DE")];

    static readonly string[] s_about =
    [
        "phone of Zebulon Quarksworth", "who is the mayor of Gent?", "show the partnership Gent – Windsor", "list the partnerships", "what is on record about Gent?",
        "wie is de burgemeester van Gent?", "toon het partnerschap met Windsor", "numéro de téléphone de Zebulon Quarksworth", "montre le partenariat avec Windsor",
        "Wer ist der Bürgermeister von Gent?", "zeige die Partnerschaft mit Windsor", "hello", "help", "what can you do?", "export everything", "log an activity with Zebulon Quarksworth in Gent",
    ];

    readonly Understander _understander = new(Forms.Languages);

    [Fact]
    public void Nobody_is_shown_where_many_read()
    {
        var engine = new Engine(_understander, Forms.Dialogs, new Language("en"));
        var (shown, leaks) = Play(new GroupEngine(engine), isForMany: true);
        Assert.Empty(leaks);
        Assert.True(shown > 200, $"only {shown} answers were for many");
        Assert.NotEmpty(Play(engine, isForMany: false).Leaks);
    }

    /// <summary>Says every sentence to somebody new, and taps whatever is offered.</summary>
    (int Shown, List<string> Leaks) Play(IEngine engine, bool isForMany)
    {
        var (shown, leaks) = (0, new List<string>());
        foreach (var (language, text) in Sentences())
        {
            var first = engine.Take(TurnOf(new Incoming { Kind = IncomingKind.Message, Id = text, Text = text, Locale = language, IsForMany = isForMany }, ConversationState.Empty));
            var then = first.IsPersonal ? [] : Buttons(first).Select((button, at) => engine.Take(TurnOf(new Incoming { Kind = IncomingKind.Message, Id = string.Create(CultureInfo.InvariantCulture, $"{text} {at}"), Button = button, Locale = language, IsForMany = isForMany }, first.State)));
            foreach (var result in then.Prepend(first).Where(result => !result.IsPersonal))
            {
                shown++;
                leaks.AddRange(s_secrets.Where(secret => !text.Contains(secret, StringComparison.Ordinal) && Said(result).Contains(secret, StringComparison.Ordinal)).Select(secret => $"{text}: {secret}"));
            }
        }

        return (shown, leaks);
    }

    static IEnumerable<(string Language, string Text)> Sentences() =>
        from language in s_languages
        from text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "heldout", $"{language}.jsonl")).Select(line => JsonNode.Parse(line)?["text"]?.ToString() ?? "").Where((_, at) => at % 3 == 0).Concat(s_about)
        select (language, text);

    static IEnumerable<Button> Buttons(TurnResult result) =>
        result.Replies.SelectMany(reply => reply.Choices.Select(choice => choice.Button).Concat((reply.Card?.Rows ?? []).Select(row => row.Open).OfType<Button>())).Take(4);

    string Said(TurnResult result) => string.Join('\n', result.Replies.Select(reply =>
        $"{reply.Text}\n{reply.Card?.AsText(_understander.Languages[new Language(reply.Language)])}\n{string.Join('\n', reply.Choices.Select(choice => $"{choice.Label} {choice.Button}"))}"));

    static Turn TurnOf(Incoming message, ConversationState state) =>
        new(message, state, new Person { Id = "somebody" }, Records, new DateTimeOffset(2026, 5, 12, 9, 0, 0, TimeSpan.Zero), message.Id) { Standing = Standing.Local };

    static MemoryRecords Records { get; } = MemoryRecords.None.With(
    [
        .. Enumerable.Range(0, s_towns.Length).SelectMany(Town),
        RecordChange.Put(null, new Partnership { Id = "p1", Name = "Gent – Windsor", Members = [new Member("t0"), new Member("t1")], Kind = PartnershipKind.Twinning, Status = PartnershipStatus.Active, ReviewEveryMonths = 12 }),
        RecordChange.Put(null, new Partnership { Id = "p2", Name = "Dijon – Mainz", Members = [new Member("t2"), new Member("t3")], Kind = PartnershipKind.Twinning, Status = PartnershipStatus.Active, ReviewEveryMonths = 12 }),
    ]);

    static IEnumerable<RecordChange> Town(int at)
    {
        var (name, country) = s_towns[at];
        var id = string.Create(CultureInfo.InvariantCulture, $"t{at}");
        yield return RecordChange.Put(null, new Community { Id = id, Name = name, Country = country, Kind = CommunityKind.City });
        yield return RecordChange.Put(null, new Contact { Id = $"c{id}", Name = "Zebulon Quarksworth", Community = id, Role = ContactRole.Mayor, Side = Side.Authority, Phone = "+3299887766", Email = "z.quark@example.org", ConfirmedOn = new DateOnly(2026, 1, 1) });
    }
}
