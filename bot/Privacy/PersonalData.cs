using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Records;
using TwinBot.Secrecy;
using TwinBot.Storage;

namespace TwinBot.Privacy;

/// <summary>All that is kept of somebody, as one JSON file: what is read by a machine as well as by them. It looks through the whole store, and is made when it is fetched.</summary>
sealed class PersonalData(LiteDbStore store, SealedTalk talk)
{
    public const string Schema = "twinbot-personal-data/1";

    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="of"><c>person ID</c> or <c>contact ID</c>.</param>
    public byte[] Make(string of)
    {
        var who = of.Split(' ', 2) is ["contact", var contact] ? Somebody.OfContact(contact, store) : Somebody.OfPerson(of.Split(' ', 2)[^1], store);
        var file = new JsonObject
        {
            ["schema"] = Schema,
            ["contact"] = who.Contact is { } id && store.Records.Contact(id) is { } record ? Json(record) : null,
            ["people"] = List(who.People.Order(StringComparer.Ordinal).Select(Person)),
            ["loggedActivities"] = List(store.AllOf(RecordKind.Activities).OfType<JointActivity>().Where(activity => who.People.Contains(activity.LoggedBy)).Select(Json)),
            ["evaluations"] = List(store.AllOf(RecordKind.Evaluations).OfType<Evaluation>().Select(round => Asked(round, who)).OfType<JsonNode>()),
            ["changes"] = List(store.All(Keys.Changes).Select(entry => entry.Json is { } json ? JsonNode.Parse(json) : null).OfType<JsonNode>().Where(note => IsOf(note, who))),
            ["conversations"] = List(Conversations(who)),
        };
        return JsonSerializer.SerializeToUtf8Bytes(file, s_readable);
    }

    JsonObject Person(string id) => new()
    {
        ["id"] = id,
        ["settings"] = store.Person(id) is { } person ? Json(person) : null,
        ["role"] = store.Records.Roster?.Find(id) is { } holder ? new JsonObject { ["name"] = holder.Name, ["role"] = holder.Role.Name(), ["language"] = holder.Language } : null,
        ["spokenToAt"] = store.Reference(id) is { } place ? JsonNode.Parse(place) : null,
    };

    /// <summary>Their own answers where the round has names; else only that they were asked.</summary>
    static JsonObject? Asked(Evaluation round, Somebody who) => round.Responses.FirstOrDefault(response => response.Respondent is not null && response.Respondent == who.Contact) is not { } response ? null : new JsonObject
    {
        ["id"] = round.Id,
        ["questionnaire"] = round.Questionnaire,
        ["openedOn"] = round.OpenedOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["anonymous"] = round.Anonymous,
        ["response"] = round.Anonymous ? null : JsonNode.Parse(Ballots.Write(response)),
    };

    static bool IsOf(JsonNode note, Somebody who) =>
        (note["person"]?.AsText() is { } person && who.People.Contains(person)) || (note["kind"]?.AsText() == RecordKind.Contacts.Name() && note["record"]?.AsText() == who.Contact);

    IEnumerable<JsonNode> Conversations(Somebody who) =>
        from entry in store.All(Keys.Conversations)
        let state = talk.Read(entry.Json ?? "{}")
        where who.Speaks(entry.Id, state)
        let said = Somebody.ConversationOf(entry.Id) is { } id ? store.All(Keys.Transcripts, Keys.Message(id, 0), Keys.Message(id, long.MaxValue)) : []
        select new JsonObject
        {
            ["id"] = entry.Id,
            ["state"] = JsonNode.Parse(StateJson.Serialize(state)),
            ["messages"] = List(said.Select(message => talk.Uncover(message.Json ?? "")).OfType<string>().Select(message => JsonNode.Parse(message)).OfType<JsonNode>()),
        };

    static JsonNode Json(Record record) => JsonNode.Parse(RecordJson.Write(record)) ?? new JsonObject();

    static JsonArray List(IEnumerable<JsonNode> items) => [.. items];
}
