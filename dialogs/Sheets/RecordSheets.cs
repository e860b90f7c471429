using System.Globalization;
using TwinBot.Contacts;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;

namespace TwinBot.Sheets;

/// <summary>All records as sheets that people can read and an import can: a sheet a kind, the first row with the column names of a language.</summary>
public sealed class RecordSheets
{
    readonly Speech _speech;
    readonly Dictionary<string, Community> _communities;
    readonly Dictionary<string, Partnership> _partnerships;
    readonly IReadOnlyList<Record> _others;

    public RecordSheets(Func<RecordKind, IEnumerable<Record>> all, Speech speech)
    {
        _speech = speech;
        _communities = all(RecordKind.Communities).OfType<Community>().ToDictionary(community => community.Id, StringComparer.Ordinal);
        _partnerships = all(RecordKind.Partnerships).OfType<Partnership>().ToDictionary(partnership => partnership.Id, StringComparer.Ordinal);
        _others = [.. all(RecordKind.Contacts), .. all(RecordKind.Activities)];
    }

    /// <summary>The sheets, by name. No cell begins as a formula does.</summary>
    public IEnumerable<(SheetKind Kind, string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> All() =>
    [
        Sheet(SheetKind.Communities, ["name", "country", "kind", "aliases"], _communities.Values.Select(Cells)),
        Sheet(SheetKind.Partnerships, ["partnership", "community", "kind", "status", "signedOn", "themes", "objectives", "story", "reviewEveryMonths", "endedOn", "endedBecause"], _partnerships.Values.Select(Cells)),
        Sheet(SheetKind.Contacts, ["name", "community", "country", "role", "side", "email", "phone", "languages", "from", "until", "confirmedOn"], _others.OfType<Contact>().Select(Cells)),
        Sheet(
            SheetKind.Activities,
            ["partnership", "otherCommunities", "title", "kind", "startsOn", "endsOn", "place", "format", "participants", "participantsByCommunity", "young", "women", "men", "nonBinary", "themes", "outcome", "status", "cancelledBecause"],
            _others.OfType<JointActivity>().Select(Cells)),
    ];

    (SheetKind, string, IReadOnlyList<IReadOnlyList<string>>) Sheet(SheetKind kind, string[] fields, IEnumerable<string?[]> rows) =>
        (kind, _speech.Say($"sheets.kind.{kind.Name()}"), [[.. fields.Select(field => _speech.Say($"sheets.column.{field}"))], .. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Plain.Of(cell ?? ""))])]);

    string?[] Cells(Community community) =>
        [community.Name, _speech.Country(community.Country), _speech.Say($"sheets.communityKind.{community.Kind.Name()}"), Joined(community.Aliases)];

    string?[] Cells(Partnership partnership) =>
    [
        partnership.Name,
        string.Join(" – ", partnership.Members.Select(member => Named(member.Community))),
        Word("partnershipKind", partnership.Kind),
        Word("status", partnership.Status),
        partnership.SignedOn?.ToString(),
        Themes(partnership.Themes),
        Joined(partnership.Objectives),
        partnership.Story,
        Number(partnership.ReviewEveryMonths),
        partnership.EndedOn?.ToString(),
        partnership.EndedBecause,
    ];

    string?[] Cells(Contact contact)
    {
        var community = _communities.GetValueOrDefault(contact.Community);
        return
        [
            contact.Name,
            community?.Name,
            community is null ? null : _speech.Country(community.Country),
            Word("role", contact.Role),
            Word("side", contact.Side),
            contact.Email,
            contact.Phone is { } phone ? Phone(phone) : null,
            Joined([.. contact.Languages.Select(code => _speech.Has($"spoken.{code}") ? _speech.Say($"spoken.{code}") : code)]),
            contact.From?.ToString(),
            contact.Until?.ToString(),
            PartialDate.Of(contact.ConfirmedOn).ToString(),
        ];
    }

    string?[] Cells(JointActivity activity) =>
    [
        Joined([.. activity.Partnerships.Select(id => _partnerships.GetValueOrDefault(id)?.Name ?? id)]),
        Joined([.. (activity.Communities ?? []).Select(Named)]),
        activity.Title,
        _speech.Say($"activityKind.{activity.Kind.Name()}"),
        activity.StartsOn.ToString(),
        activity.EndsOn?.ToString(),
        activity.Place,
        _speech.Say($"format.{activity.Format.Name()}"),
        Number(activity.Participants),
        Joined([.. activity.ParticipantsByCommunity?.Select(heads => $"{Named(heads.Key)}: {Number(heads.Value)}") ?? []]),
        Number(activity.ParticipantsOf?.Young),
        Number(activity.ParticipantsOf?.Women),
        Number(activity.ParticipantsOf?.Men),
        Number(activity.ParticipantsOf?.NonBinary),
        Themes(activity.Themes),
        activity.Outcome,
        _speech.Say($"activityStatus.{activity.Status.Name()}"),
        activity.CancelledBecause,
    ];

    string Named(string id) => _communities.TryGetValue(id, out var community) ? $"{community.Name} ({_speech.Country(community.Country)})" : id;

    string Word<T>(string vocabulary, T value)
        where T : struct, Enum => _speech.Say($"{vocabulary}.{value.Name()}");

    string Themes(IEnumerable<Theme> themes) => Joined([.. themes.Select(theme => Word("theme", theme))]);

    static string Joined(IReadOnlyList<string> items) => string.Join("; ", items);

    static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>With the country's code in brackets: a plus at the beginning of a cell is taken for a sum.</summary>
    static string Phone(string e164)
    {
        var shown = PhoneFormat.Show(e164).Split(' ', 2);
        return $"({shown[0]}) {(shown.Length > 1 ? shown[1] : "")}".TrimEnd();
    }
}
