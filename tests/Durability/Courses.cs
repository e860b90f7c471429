using System.Collections.Immutable;
using System.Globalization;
using TwinBot.Contacts;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Records;
using Record = TwinBot.Records.Record;

namespace TwinBot.Tests.Durability;

/// <param name="Text">What somebody says.</param>
/// <param name="Then">What the bot must ask then, or how a dialog ended.</param>
sealed record Line(string Text, string Then);

/// <summary>A whole dialog, from its first word to its end.</summary>
/// <param name="Kind">What is on record afterwards, once, and before its last line is not.</param>
sealed record Course(ImmutableArray<Line> Lines, RecordKind Kind, Func<Record, bool> IsWhatCameOfIt);

/// <summary>What people say while the service is killed: guided dialogs and single sentences, with corrections and look-ups in between.</summary>
static class Courses
{
    /// <summary>Towns that are known without a question; no two speakers share one.</summary>
    static readonly string[] s_towns =
    [
        "Mechelen", "Arnhem", "Gouda", "Solingen", "Kongsberg", "Dijon", "Mainz", "Leuven", "Parma", "Segovia", "Marburg", "Poitiers",
        "Braga", "Salamanca", "Utrecht", "Angers", "Haarlem", "Toulouse", "Bologna", "Aveiro", "Lille", "Leeds", "Nantes", "Cardiff",
        "Rennes", "Erlangen", "Linz", "Graz", "Groningen", "Zwolle", "Deventer", "Breda",
    ];

    static readonly string[] s_first = ["Anna", "Willem", "Charlotte", "Gerhard", "Ines", "Konstantin", "Odile", "Rudolf"];
    static readonly string[] s_last = ["Vermeulen", "Brockmann", "Delacroix", "Hintermeier", "Oosterhuis", "Quinault", "Zimmermann", "Lefebvre", "Kaczmarek", "Struyven"];

    /// <summary>What a speaker says after so many courses; everybody's first is to set up a partnership.</summary>
    public static Course Of(int speaker, int round)
    {
        var (one, other) = (s_towns[2 * speaker], s_towns[(2 * speaker) + 1]);
        var number = (100 * speaker) + round;
        return round == 0 ? SetUp(one, other) : (round % 4) switch
        {
            1 => OneSentence(one, number),
            2 => Contact(other, number),
            3 => Guided(one, number),
            _ => SecondThoughts(one, number),
        };
    }

    static Course SetUp(string one, string other) => new(
        [
            new("I'd like to set up a partnership", "setUpPartnership.communities"),
            new($"{one} and {other}", "setUpPartnership.kind"),
            new("the second one", "setUpPartnership.status"),
            new("it is sleeping at the moment", "setUpPartnership.signedOn"),
            new("3 June 1954", "setUpPartnership.themes"),
            new("back", "setUpPartnership.signedOn"),
            new("5 June 1954", "setUpPartnership.themes"),
            new("art and culture", "setUpPartnership.objectives"),
            new("a concert every year; more young members", "setUpPartnership.story"),
            new("Two choirs met in 1953.", "setUpPartnership.confirm"),
            new("no, 4 June 1954", "setUpPartnership.confirm"),
            new("yes please", "setUpPartnership saved"),
        ],
        RecordKind.Partnerships,
        record => record is Partnership { SignedOn: { Year: 1954, Day: 4 } } partnership && partnership.Name == $"{one} – {other}");

    static Course OneSentence(string town, int number) => new(
        [
            new($"We had a concert in {town} on {Day(number)} with {Heads(number)} people", "logActivity.confirm"),
            new("yes", "logActivity saved"),
        ],
        RecordKind.Activities,
        record => record is JointActivity activity && activity.Participants == Heads(number));

    static Course SecondThoughts(string town, int number) => new(
        [
            new($"We had a sports event in {town} on {Day(number)} with 7 people", "logActivity.confirm"),
            new($"no, {Heads(number)}", "logActivity.confirm"),
            new("yes, save it", "logActivity saved"),
        ],
        RecordKind.Activities,
        record => record is JointActivity activity && activity.Participants == Heads(number));

    static Course Guided(string town, int number) => new(
        [
            new($"log a concert in {town}", "logActivity.startsOn"),
            new(Day(number), "logActivity.participants"),
            new($"who is our contact in {town}?", "logActivity.participants"),
            new("7", "logActivity.confirm"),
            new($"no, {Heads(number)}", "logActivity.confirm"),
            new("that is right", "logActivity saved"),
        ],
        RecordKind.Activities,
        record => record is JointActivity activity && activity.Participants == Heads(number));

    static Course Contact(string town, int number) => new(
        [
            new("add a contact", "addContact.name"),
            new($"{s_first[number % s_first.Length]} {s_last[number / s_first.Length % s_last.Length]}", "addContact.community"),
            new(town, "addContact.role"),
            new("mayor", "addContact.email"),
            new(Mail(number), "addContact.languages"),
            new("that's all", "addContact.confirm"),
            new("yes", "addContact saved"),
        ],
        RecordKind.Contacts,
        record => record is Contact contact && contact.Email == Mail(number));

    static int Heads(int number) => 20 + number;

    static string Mail(int number) => $"mayor{number}@example.org";

    static string Day(int number) => new DateOnly(2016, 1, 1).AddDays(number).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
