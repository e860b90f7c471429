using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Rendering;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.Teams.Extension;

/// <summary>
/// <c>contacts</c>: who to call, while it is being typed. Each is shown as the bot would answer this person in a chat, so that nobody finds
/// here what they may not see there; clients that name neither command nor parameter are answered too.
/// </summary>
sealed class ContactFinder(IStore store, TurnRunner runner, ActivityReader reader, ActivityRenderer renderer, Words words, Standings standings)
{
    const int Most = 10;

    /// <summary>Without a word typed, the contacts of so many partnerships.</summary>
    const int MostPartnerships = 5;

    public JsonObject Find(ActivityIn activity)
    {
        // Whether a name is on record is nothing to tell either.
        if (reader.Using(activity, "", null) is not { } arrival || !standings.May(arrival, FindContact.Name))
        {
            return Message(Shown(activity, "", ContactCard.Open("")).Select(refusal => refusal.Text).FirstOrDefault() ?? "");
        }

        var typed = Typed(activity);
        var contacts = Contacts(typed).Distinct().Take(Most).ToList();
        var shown = contacts.Count > 0 ? [.. contacts.SelectMany(contact => Shown(activity, "", ContactCard.Open(contact)))] : Understood(activity, typed);
        var cards = shown.SelectMany(reply => reply.Card is { } card ? [Attachment(card, reply.Language)] : Array.Empty<JsonNode?>()).ToArray();
        return cards.Length == 0
            ? Message(contacts.Count > 0 && shown is [var refusal, ..] ? refusal.Text : words.Of(arrival).Say("teams.nobody"))
            : Answer(new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray(cards) });
    }

    /// <summary>What the bot says of contacts to who taps or types this; nothing where it speaks of anything else.</summary>
    List<Reply> Shown(ActivityIn activity, string typed, Button? button) =>
        reader.Using(activity, typed, button) is { } arrival && runner.Look(arrival) is { Dialogs: [FindContact.Name] } result ? [.. result.Replies] : [];

    IEnumerable<string> Contacts(string typed)
    {
        var records = store.Records;
        if (typed.Length == 0)
        {
            return InPartnerships(records);
        }

        var people = records.Beginning(RecordKind.Contacts, typed, Most).Concat(records.Named(RecordKind.Contacts, typed, Most)).Select(match => match.Id);
        var towns = records.Beginning(RecordKind.Communities, typed, Most).Concat(records.Named(RecordKind.Communities, typed, Most)).SelectMany(match => Present(records, match.Id));
        return people.Concat(towns);
    }

    static IEnumerable<string> InPartnerships(IRecords records) =>
        records.Partnerships(new PartnershipFilter(), 0, MostPartnerships).Partnerships.SelectMany(partnership => partnership.Members).SelectMany(member => Present(records, member.Community));

    static IEnumerable<string> Present(IRecords records, string community) =>
        records.ContactsIn(community).Where(contact => contact.Until is null).Select(contact => contact.Id);

    /// <summary>"The mayor of Mainz": whom the bot would show to who asks it so, or offer.</summary>
    List<Reply> Understood(ActivityIn activity, string typed)
    {
        var said = typed.Length > 0 ? Shown(activity, typed, null) : [];
        return [.. said, .. said.SelectMany(reply => reply.Choices).Where(choice => choice.Button.Asks == FindContact.Name).Take(Most).SelectMany(choice => Shown(activity, "", choice.Button))];
    }

    /// <summary>What is typed so far; what a client says of itself is no search.</summary>
    static string Typed(ActivityIn activity) =>
        JsonText.Part(activity.Value, "parameters") is { ValueKind: JsonValueKind.Array } parameters
            ? parameters.EnumerateArray()
                .Where(parameter => JsonText.Text(JsonText.Part(parameter, "name")) != "initialRun")
                .Select(parameter => Said.Tidy(JsonText.Text(JsonText.Part(parameter, "value")) ?? ""))
                .FirstOrDefault(text => text.Length > 0) ?? ""
            : "";

    JsonObject Attachment(Card card, string language) => new()
    {
        ["contentType"] = ActivityRenderer.AdaptiveCard,
        ["content"] = renderer.Card(card, language),
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = card.Title, ["text"] = card.Subtitle ?? "" },
        },
    };

    static JsonObject Message(string text) => Answer(new JsonObject { ["type"] = "message", ["text"] = text });

    static JsonObject Answer(JsonObject extension) => new() { ["composeExtension"] = extension };
}
