using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.People;

/// <summary>"Who changed Dijon?": who changed a partnership, a contact or a joint activity, when, and what of it.</summary>
public static class WhoChanged
{
    public const string Name = "whoChanged";

    const int Most = 10;

    const int MostOffered = 8;

    public static Found Answer(LookUp asked)
    {
        var found = asked.Value is JsonObject tapped ? Tapped(tapped) : Meant(asked);
        return found switch
        {
            [] => new Found(new Reply(asked.Telling.Speech.Say("whoChanged.which"))),
            [var only] => Tell(asked, only),
            _ => Which(asked, found),
        };
    }

    static List<(RecordKind Kind, string Id)> Tapped(JsonObject value) =>
        EnumNames.TryParse<RecordKind>(value["kind"]?.AsText(), out var kind) && value["record"]?.AsText() is { } id ? [(kind, id)] : [];

    /// <summary>A contact by name, a partnership by its towns, else what was spoken of last.</summary>
    static List<(RecordKind Kind, string Id)> Meant(LookUp asked)
    {
        var contacts = asked.Said.People.SelectMany(person => person.Value.ContactIds).Distinct().Select(id => (RecordKind.Contacts, id)).ToList();
        return contacts.Count > 0 ? contacts
            : asked.Said.Places.Count > 0 ? [.. PartnershipAnswer.Mentioned(asked.Said, asked.Telling.Records).Found.Select(partnership => (RecordKind.Partnerships, partnership.Id))]
            : asked.Subject switch
            {
                { Activity: { } activity } => [(RecordKind.Activities, activity)],
                { Contact: { } contact } => [(RecordKind.Contacts, contact)],
                { Partnership: { } partnership } => [(RecordKind.Partnerships, partnership)],
                _ => [],
            };
    }

    static Found Tell(LookUp asked, (RecordKind Kind, string Id) what)
    {
        var (speech, records) = (asked.Telling.Speech, asked.Telling.Records);
        var title = Title(asked, what);
        var notes = records.ChangesOf(what.Kind, what.Id, Most);
        return new Found(notes.Count == 0
            ? new Reply(speech.Say("whoChanged.nothing", ("what", title)))
            : new Reply(speech.Say("whoChanged.here", ("what", title))) { Card = new Card(title) { Rows = [.. notes.Select(note => Line(asked, note))] } });
    }

    static Row Line(LookUp asked, ChangeNote note)
    {
        var speech = asked.Telling.Speech;
        var at = note.At.ToOffset(asked.Now.Offset);
        var fields = note.Fields.Where(field => speech.Has($"field.{field}")).Select(field => speech.Say($"field.{field}")).ToList();
        var sort = speech.Say($"changeSort.{note.Sort.Name()}");
        return new Row(
            speech.Say("whoChanged.line", ("date", speech.Date(PartialDate.Of(DateOnly.FromDateTime(at.Date)))), ("time", at.ToString("HH:mm", CultureInfo.InvariantCulture)), ("who", note.Name ?? speech.Say("person.nameless"))),
            fields.Count == 0 ? sort : speech.Say("fact", ("label", sort), ("value", speech.List(fields))),
            null);
    }

    static Found Which(LookUp asked, List<(RecordKind Kind, string Id)> found)
    {
        ImmutableArray<Choice> choices = [.. found.Take(MostOffered).Select(what => new Choice(
            Title(asked, what),
            new Button("start", null, Name, new JsonObject { ["kind"] = what.Kind.Name(), ["record"] = what.Id })))];
        return new Found(new Reply(asked.Telling.Speech.Say("which")) { Choices = choices }) { Which = choices };
    }

    static string Title(LookUp asked, (RecordKind Kind, string Id) what) => what.Kind switch
    {
        RecordKind.Partnerships when asked.Telling.Records.Partnership(what.Id) is { } partnership => PartnershipName.Shown(partnership, asked.Telling),
        RecordKind.Contacts when asked.Telling.Records.Contact(what.Id) is { } contact => contact.Name,
        RecordKind.Activities when asked.Telling.Records.Activity(what.Id) is { } activity => activity.Title,
        _ => asked.Telling.Speech.Say("whoChanged.gone"),
    };
}
