using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>The records of a list, as its rows are read: communities first, activities last, so that what is named is known.</summary>
sealed class Taking
{
    const int IdLength = 12;

    readonly IRecords _records;
    readonly SheetReader.Origin _origin;
    readonly Places _places;
    readonly CommunityRows _communities;
    readonly PartnershipRows _partnerships;
    readonly ContactRows _contacts;
    readonly Lazy<ActivityRows> _activities;

    public Taking(SheetFile file, IRecords records, SheetReader.Origin origin)
    {
        (_records, _origin) = (records, origin);
        _places = new Places(new Filing(file.Seed[..Math.Min(IdLength, file.Seed.Length)], records, origin.Today));
        _communities = new CommunityRows(_places);
        _partnerships = new PartnershipRows(records, _places, origin.Today);
        _contacts = new ContactRows(records, _places, origin.Today);
        _activities = new Lazy<ActivityRows>(() => new ActivityRows(_records, _places, new KnownPartnerships(_records, _places, [.. _partnerships.Taken]), _origin));
    }

    public ImmutableArray<Record> Records => [.. _places.Fresh, .. _partnerships.Taken, .. _contacts.Taken, .. _activities.Value.Taken];

    public void Take(SheetKind kind, RowReader row)
    {
        switch (kind)
        {
            case SheetKind.Communities:
                _communities.Read(row);
                break;
            case SheetKind.Partnerships:
                _partnerships.Read(row);
                break;
            case SheetKind.Contacts:
                _contacts.Read(row);
                break;
            case SheetKind.Activities:
                _activities.Value.Read(row);
                break;
        }
    }

    /// <summary>How many records of a kind there are so far.</summary>
    public int Count(SheetKind kind) => Of(kind).Count();

    /// <summary>Records in words, after the first so many.</summary>
    public ImmutableArray<string> Samples(SheetKind kind, int skip, int take, Telling telling) =>
        [.. Of(kind).Skip(skip).Take(take).Select(record => Sample(record, telling))];

    IEnumerable<Record> Of(SheetKind kind) => kind switch
    {
        SheetKind.Communities => _places.Fresh,
        SheetKind.Partnerships => _partnerships.Taken,
        SheetKind.Contacts => _contacts.Taken,
        SheetKind.Activities => _activities.Value.Taken,
        _ => [],
    };

    string Sample(Record record, Telling telling)
    {
        var speech = telling.Speech;
        string?[] parts = record switch
        {
            Community community => [community.Name, speech.Country(community.Country)],
            Partnership partnership => [partnership.Name, speech.Say($"status.{partnership.Status.Name()}"), partnership.SignedOn is { } signed ? speech.Date(signed) : null],
            Contact contact => [contact.Name, speech.Say($"role.{contact.Role.Name()}"), _places.Find(contact.Community)?.Name, contact.Email, contact.Phone],
            JointActivity activity => [activity.Title, speech.Say($"activityKind.{activity.Kind.Name()}"), speech.Date(activity.StartsOn), activity.Place, activity.Heads?.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            _ => [],
        };
        return string.Join(", ", parts.OfType<string>());
    }
}
