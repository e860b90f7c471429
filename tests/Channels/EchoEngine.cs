using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Tests.Channels;

/// <summary>An engine that shows everything a channel must be able to show, and counts its turns in the conversation's state.</summary>
sealed class EchoEngine : IEngine
{
    static readonly Button Open = new("start", null, "showPartnership", JsonValue.Create("p1"));

    /// <summary>How many turns were taken, those included that were not stored.</summary>
    public int Turns;

    /// <summary>What happens while a slow turn is taken.</summary>
    public Action Meanwhile { get; init; } = static () => { };

    public TurnResult Take(Turn turn)
    {
        Interlocked.Increment(ref Turns);
        var language = turn.Message.Kind == IncomingKind.LanguageChosen ? turn.Message.Text : turn.Person.Language ?? turn.Message.Locale?.Split('-')[0] ?? "en";
        ImmutableArray<RecordChange> changes = turn.Message.Kind == IncomingKind.LanguageChosen
            ? [RecordChange.Put(turn.Person == new Person { Id = turn.Person.Id } ? null : turn.Person, turn.Person with { Language = language })]
            : [];
        var state = turn.State with { Engine = turn.State.Engine + 1 };
        return new TurnResult(state, changes, [.. Replies(turn, state).Select(reply => reply with { Language = language })]);
    }

    IEnumerable<Reply> Replies(Turn turn, ConversationState state) => turn.Message switch
    {
        { Kind: IncomingKind.Joined } => [new Reply("Welcome. What shall we do?") { Choices = Choices("Set up a partnership", "Log an activity", "Look up a contact", "What can you do?") }],
        { Kind: IncomingKind.LanguageChosen } chosen => [new Reply($"Language: {chosen.Text}")],
        { Kind: IncomingKind.Edit } edit => [new Reply($"Edited {edit.Id}: {edit.Text}")],
        { Button: { } button } => [new Reply($"You tapped {button.Do} {button.Form}/{button.Asks} = {button.Value?.ToJsonString()}") { Marker = new Marker("echo", null, "saved") }],
        { Text: "card" } => [new Reply("This is on record:") { Card = Card() }],
        { Text: "list" } => [new Reply("Two partnerships:") { Card = new Card("Partnerships") { Rows = [new Row("Gouda – Solingen", "since 1957", Open), new Row("Ghent – Wiesbaden", null, null)] } }],
        { Text: "ask" } => [new Reply("What kind of partnership is it?") { Marker = new Marker("setUpPartnership", "kind", null), Choices = Choices("A twinning by deed", "A friendship", "A contact", "A project") }],
        { Text: "export" } => [new Reply("Here are all records.") { Handout = Handout.Export }],
        { Text: "two" } => [new Reply("One."), new Reply("Two.")],
        { Text: "nothing" } => [],
        { Text: "fail" } => throw new InvalidOperationException("As asked."),
        { Text: "slow" } => Slowly(),
        { Text: "count" } => [new Reply(state.Engine.ToString(CultureInfo.InvariantCulture))],
        { Files: [_, ..] } message => [new Reply($"{string.Join(", ", message.Files.Select(Told))}: {message.Text}")],
        var message => [new Reply($"Heard: {message.Text}")],
    };

    IEnumerable<Reply> Slowly()
    {
        Meanwhile();
        return [new Reply("That took a while.")];
    }

    static string Told(SentFile file) => file switch
    {
        SentFile.Kept kept => string.Create(CultureInfo.InvariantCulture, $"{kept.File.Name} ({kept.File.Type}, {kept.File.Size})"),
        SentFile.Refused refused => $"{refused.Name} {refused.Why}",
        _ => "",
    };

    static ImmutableArray<Choice> Choices(params string[] labels) =>
        [.. labels.Select((label, at) => new Choice(label, new Button("answer", "f1", "kind", JsonValue.Create(at))))];

    static Card Card() => new("Gouda – Solingen")
    {
        Subtitle = "Twinning since 3 June 1957",
        Facts =
        [
            new Fact("Communities", "Gouda (NL), Solingen (DE)", Change: new Button("command", "f1", "communities", null)),
            new Fact("Signed on", "3 June 1957", Change: new Button("command", "f1", "signedOn", null)),
            new Fact("Contact", "Jan *de* [Vries]_x_ & <b>Co</b>"),
            new Fact("Phone", "+31 6 12345678", "tel:+31612345678"),
            new Fact("E-mail", "jan_de_vries@gouda.example", "mailto:jan_de_vries@gouda.example"),
            new Fact("Danger", "not a link", "javascript:alert(1)"),
        ],
    };
}
