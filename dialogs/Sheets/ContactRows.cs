using TwinBot.Contacts;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Sheets;

/// <summary>Rows of people to call.</summary>
sealed class ContactRows(IRecords records, Places places, DateOnly today)
{
    readonly List<(Contact Contact, string Sheet, int Row)> _taken = [];

    public IEnumerable<Contact> Taken => _taken.Select(item => item.Contact);

    public void Read(RowReader row)
    {
        var name = Name(row);
        var community = Community(row);
        var (role, side) = (row.OneOf<ContactRole>("role", "role"), row.OneOf<Side>("side", "side"));
        var email = row.Email("email");
        var phone = row.Phone("phone", community?.Country ?? "");
        var (from, until, confirmedOn) = (row.PastDate("from", today), row.Date("until"), row.PastDate("confirmedOn", today));
        var languages = row.First("languages") is { } spoken ? row.Cells.Languages(spoken.Text) : [];
        if (row.First("email") is null && row.First("phone") is null)
        {
            row.Doubt(DoubtKind.NoAddress, null);
        }

        if (from is { } start && until is { } end && end.Last < start.First && row.First("until") is { } cell)
        {
            row.Doubt(DoubtKind.EndsBeforeStart, cell.Column, ("value", cell.Text), ("start", start.ToString()));
        }

        CheckTwins(row, name, community);
        if (row.IsDoubtful || name is null || community is null)
        {
            return;
        }

        places.Keep([community]);
        _taken.Add((new Contact
        {
            Id = places.NewId("k"),
            Name = name,
            Community = community.Id,
            Role = role ?? ContactRole.Other,
            Side = side ?? SideOf(role),
            Email = email,
            Phone = phone,
            Languages = languages,
            From = from,
            Until = until,
            ConfirmedOn = confirmedOn is { Day: not null } day ? day.First : today,
        }, row.Sheet, row.Number));
    }

    static string? Name(RowReader row)
    {
        string?[] parts = row.First("name") is not null ? [row.Text("name")] : [row.Text("firstName"), row.Text("lastName")];
        var name = string.Join(' ', parts.OfType<string>());
        if (name.Length == 0)
        {
            row.Missing("name");
            return null;
        }

        return name;
    }

    Partnerships.Community? Community(RowReader row)
    {
        if (row.First("community") is not { } cell)
        {
            row.Missing("community");
            return null;
        }

        var before = row.Doubts;
        var named = places.Read(row, cell.Column, cell.Text, Countries.Beside(row, [cell.Column])[0]);
        if (named.Count > 1 && row.Doubts == before)
        {
            row.Doubt(DoubtKind.WhichCommunity, cell.Column, ("value", cell.Text), ("countries", row.Cells.Asked.Either([.. named.Select(community => community.Name)])));
        }

        return named.Count == 1 ? named[0] : null;
    }

    static Side SideOf(ContactRole? role) =>
        role is ContactRole.Mayor or ContactRole.Councillor or ContactRole.TwinningOfficer ? Side.Authority : Side.Citizens;

    void CheckTwins(RowReader row, string? name, Partnerships.Community? community)
    {
        if (name is null || community is null)
        {
            return;
        }

        var key = Folding.Fold(name);
        if (_taken.Find(item => item.Contact.Community == community.Id && Folding.Fold(item.Contact.Name) == key) is { Contact: { } } twin)
        {
            row.Doubt(DoubtKind.TwiceInFile, null, ("name", twin.Contact.Name), ("sheet", twin.Sheet), ("row", twin.Row));
        }
        else if (records.ContactsIn(community.Id).FirstOrDefault(contact => Folding.Fold(contact.Name) == key) is { } known)
        {
            row.Doubt(DoubtKind.OnRecord, null, ("name", known.Name));
        }
    }
}
