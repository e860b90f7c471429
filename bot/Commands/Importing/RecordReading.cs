using System.Text.Json;
using System.Text.RegularExpressions;
using TwinBot.Contacts;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Commands.Importing;

/// <summary>Reads one record of a file. What is wrong is noted, and null returned.</summary>
static partial class RecordReading
{
    const string MustBeId = "must be an id of 1 to 100 characters without spaces at its ends";

    public static Community? Community(JsonElement json, string place, List<Fault> faults)
    {
        var before = faults.Count;
        var fields = new Fields(json, place, faults);
        var (id, name) = (Id(fields), Name(fields));
        var country = fields.Text("country", shape: IsCountry, must: "must be two capital letters such as BE");
        var kind = fields.Choice<CommunityKind>("kind");
        var aliases = fields.Texts("aliases");
        fields.Done();
        return faults.Count > before || id is null || name is null || country is null || kind is null
            ? null
            : new Community { Id = id, Name = name, Country = country, Kind = kind.Value, Aliases = aliases };
    }

    public static Partnership? Partnership(JsonElement json, string place, List<Fault> faults)
    {
        var before = faults.Count;
        var fields = new Fields(json, place, faults);
        var (id, name, members) = (Id(fields), Name(fields), Members(fields, faults));
        var (kind, status) = (fields.Choice<PartnershipKind>("kind"), fields.Choice<PartnershipStatus>("status"));
        var signedOn = fields.PartialDate("signedOn");
        var (themes, objectives) = (fields.Choices<Theme>("themes"), fields.Texts("objectives"));
        var (story, months) = (fields.Text("story", isRequired: false), fields.Number("reviewEveryMonths", 0, 1200));
        var (endedOn, endedBecause) = (fields.PartialDate("endedOn"), fields.Text("endedBecause", isRequired: false));
        fields.Done();
        return faults.Count > before || id is null || name is null || kind is null || status is null || months is null
            ? null
            : new Partnership
            {
                Id = id,
                Name = name,
                Members = [.. members],
                Kind = kind.Value,
                Status = status.Value,
                SignedOn = signedOn,
                Themes = themes,
                Objectives = objectives,
                Story = story,
                ReviewEveryMonths = months.Value,
                EndedOn = endedOn,
                EndedBecause = endedBecause,
            };
    }

    public static Contact? Contact(JsonElement json, string place, List<Fault> faults)
    {
        var before = faults.Count;
        var fields = new Fields(json, place, faults);
        var (id, name, community) = (Id(fields), Name(fields), fields.Text("community"));
        var (role, side) = (fields.Choice<ContactRole>("role"), fields.Choice<Side>("side"));
        var email = fields.Text("email", isRequired: false, IsEmail, "must be an e-mail address such as anna@mainz.example");
        var phone = fields.Text("phone", isRequired: false, IsPhone, "must be a number with + and the country's code, such as +32475123456");
        var languages = fields.Texts("languages", IsLanguage, "must be two small letters such as nl");
        var (from, until, confirmedOn) = (fields.PartialDate("from"), fields.PartialDate("until"), fields.Day("confirmedOn"));
        fields.Done();
        return faults.Count > before || id is null || name is null || community is null || role is null || side is null || confirmedOn is null
            ? null
            : new Contact
            {
                Id = id,
                Name = name,
                Community = community,
                Role = role.Value,
                Side = side.Value,
                Email = email,
                Phone = phone,
                Languages = languages,
                From = from,
                Until = until,
                ConfirmedOn = confirmedOn.Value,
            };
    }

    public static string? Id(Fields fields) =>
        fields.Text("id", shape: id => id.Length is >= 1 and <= 100 && id.Trim() == id && !id.Any(char.IsControl), must: MustBeId);

    public static string? NotEmpty(Fields fields, string field) => fields.Text(field, shape: text => !string.IsNullOrWhiteSpace(text), must: "must not be empty");

    static string? Name(Fields fields) => NotEmpty(fields, "name");

    static List<Member> Members(Fields fields, List<Fault> faults)
    {
        Member? One(JsonElement json, string place)
        {
            var member = new Fields(json, place, faults);
            var (community, joinedOn) = (member.Text("community"), member.PartialDate("joinedOn"));
            member.Done();
            return community is null ? null : new Member(community, joinedOn);
        }

        var before = faults.Count;
        var members = fields.List("members", One, isRequired: true);
        if (members.Count < 2 && faults.Count == before)
        {
            fields.Wrong("members", "must be two or more.");
        }

        var named = members.OfType<Member>().ToList();
        foreach (var twice in named.GroupBy(member => member.Community, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            fields.Wrong("members", $"{Fault.Quote(twice.Key)} is there twice.");
        }

        return named;
    }

    static bool IsCountry(string text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    static bool IsLanguage(string text) => text is [>= 'a' and <= 'z', >= 'a' and <= 'z'];

    static bool IsEmail(string text) => text.Length <= 254 && EmailShape().IsMatch(text);

    static bool IsPhone(string text) => PhoneShape().IsMatch(text);

    [GeneratedRegex(@"^[^\s@,;<>""]+@[^\s@,;<>"".]+(\.[^\s@,;<>"".]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailShape();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}
