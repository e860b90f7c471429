using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding.Addresses;

namespace TwinBot.Commands.Data;

/// <summary>Reads records of a file by the shapes of an export.</summary>
static class RecordReader
{
    public static Community Community(Entry entry)
    {
        var community = new Community
        {
            Id = entry.Text("id"),
            Name = entry.Text("name"),
            Country = Country(entry),
            Kind = entry.Choice("kind", CommunityKind.Municipality),
            Aliases = entry.Texts("aliases"),
        };
        entry.NothingElse();
        return community;
    }

    public static Partnership Partnership(Entry entry)
    {
        var partnership = new Partnership
        {
            Id = entry.Text("id"),
            Name = entry.Text("name"),
            Members = [.. entry.Entries("members").Where(member => member.IsObject()).Select(Member)],
            Kind = entry.Choice("kind", PartnershipKind.Twinning),
            Status = entry.Choice("status", PartnershipStatus.Active),
            SignedOn = entry.Date("signedOn"),
            Themes = entry.Choices<Theme>("themes"),
            Objectives = entry.Texts("objectives"),
            Story = entry.Optional("story"),
            ReviewEveryMonths = entry.Number("reviewEveryMonths", 1, 240, 12),
            EndedOn = entry.Date("endedOn"),
            EndedBecause = entry.Optional("endedBecause"),
        };
        entry.NothingElse();
        if (partnership.Members.Length < 2)
        {
            entry.Fault("members", "a partnership has two members or more.");
        }

        return partnership;
    }

    public static Contact Contact(Entry entry)
    {
        var contact = new Contact
        {
            Id = entry.Text("id"),
            Name = entry.Text("name"),
            Community = entry.Text("community"),
            Role = entry.Choice("role", ContactRole.Other),
            Side = entry.Choice("side", Side.Citizens),
            Email = Email(entry),
            Phone = Phone(entry),
            Languages = Languages(entry),
            From = entry.Date("from"),
            Until = entry.Date("until"),
            ConfirmedOn = Confirmed(entry),
        };
        entry.NothingElse();
        if (contact is { From: { } from, Until: { } until } && until.Last < from.First)
        {
            entry.Fault("until", "this is before the contact began.");
        }

        return contact;
    }

    static Member Member(Entry entry)
    {
        var member = new Member(entry.Text("community"), entry.Date("joinedOn"));
        entry.NothingElse();
        return member;
    }

    static string Country(Entry entry)
    {
        var code = entry.Text("country");
        if (code.Length > 0 && !(code.Length == 2 && code.All(char.IsAsciiLetterUpper)))
        {
            entry.Fault("country", $"“{code}” is no country code; write two capitals, such as BE.");
        }

        return code;
    }

    static string? Email(Entry entry)
    {
        var email = entry.Optional("email");
        if (email is { Length: > 0 } && EmailReader.Read(email) is not [{ Start: 0 }])
        {
            entry.Fault("email", $"“{email}” is no e-mail address.");
        }
        else if (email is { Length: > 0 } && EmailReader.Read(email)[0].Length != email.Length)
        {
            entry.Fault("email", $"“{email}” is more than an e-mail address.");
        }

        return email;
    }

    static string? Phone(Entry entry)
    {
        var phone = entry.Optional("phone");
        if (phone is { Length: > 0 } && !(phone[0] == '+' && phone.Length is >= 8 and <= 16 && phone[1] != '0' && phone[1..].All(char.IsAsciiDigit)))
        {
            entry.Fault("phone", $"“{phone}” is not written as +32475123456: a plus, the country code, digits only.");
        }

        return phone;
    }

    static ImmutableArray<string> Languages(Entry entry)
    {
        var languages = entry.Texts("languages");
        for (var at = 0; at < languages.Length; at++)
        {
            if (!(languages[at].Length == 2 && languages[at].All(char.IsAsciiLetterLower)))
            {
                entry.Fault($"languages[{at}]", $"“{languages[at]}” is no language code; write two small letters, such as nl.");
            }
        }

        return languages;
    }

    static DateOnly Confirmed(Entry entry)
    {
        var date = entry.Date("confirmedOn");
        if (date is { Day: not null } day)
        {
            return day.First;
        }

        entry.Fault("confirmedOn", "the day is wanted here on which somebody last said that this is right, such as 2026-05-12.");
        return default;
    }
}
