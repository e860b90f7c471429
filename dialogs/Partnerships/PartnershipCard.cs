using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.Partnerships;

/// <summary>A partnership to look at.</summary>
public static class PartnershipCard
{
    const int MostContacts = 8;

    public static Button Open(string id) => new("start", null, "showPartnership", new JsonObject { ["partnership"] = id });

    public static Card Of(Partnership partnership, Telling telling)
    {
        var speech = telling.Speech;
        var facts = new List<Fact> { new(speech.Say("field.communities"), Members(partnership, telling)) };
        if (partnership.SignedOn is { } signed)
        {
            facts.Add(new Fact(speech.Say("field.signedOn"), speech.Date(signed)));
        }

        AddList(facts, speech.Say("field.themes"), speech.List([.. partnership.Themes.Select(theme => speech.Say($"theme.{theme.Name()}"))]));
        AddList(facts, speech.Say("field.objectives"), string.Join("; ", partnership.Objectives));
        AddList(facts, speech.Say("field.story"), partnership.Story ?? "");
        AddList(facts, speech.Say("field.reviewEveryMonths"), new Months().Show(partnership.ReviewEveryMonths, telling));
        if (partnership.EndedOn is { } ended)
        {
            facts.Add(new Fact(speech.Say("field.endedOn"), speech.Date(ended)));
        }

        AddList(facts, speech.Say("field.reason"), partnership.EndedBecause ?? "");
        return new Card(PartnershipName.Shown(partnership, telling))
        {
            Subtitle = $"{speech.Say($"partnershipKind.{partnership.Kind.Name()}")} · {speech.Say($"status.{partnership.Status.Name()}")}",
            Facts = [.. facts],
            Rows = [.. Contacts(partnership, telling)],
        };
    }

    /// <summary>One line of a list.</summary>
    public static Row RowOf(Partnership partnership, Telling telling)
    {
        var status = telling.Speech.Say($"status.{partnership.Status.Name()}");
        var detail = partnership.SignedOn is { } signed ? $"{status} · {telling.Speech.Since(signed)}" : status;
        return new Row(PartnershipName.Shown(partnership, telling), detail, Open(partnership.Id));
    }

    static string Members(Partnership partnership, Telling telling) =>
        telling.Speech.List([.. partnership.Members.Select(member =>
            telling.Records.Community(member.Community) is { } community
                ? Joined(NamedCommunity.Of(community).Show(telling.Speech), member, telling)
                : member.Community)]);

    static string Joined(string name, Member member, Telling telling) =>
        member.JoinedOn is { } joined ? $"{name}, {telling.Speech.Since(joined)}" : name;

    static IEnumerable<Row> Contacts(Partnership partnership, Telling telling) =>
        partnership.Members
            .SelectMany(member => telling.Records.ContactsIn(member.Community))
            .Where(contact => contact.Until is null)
            .Take(MostContacts)
            .Select(contact => ContactCard.RowOf(contact, telling));

    static void AddList(List<Fact> facts, string label, string value)
    {
        if (value.Length > 0)
        {
            facts.Add(new Fact(label, value));
        }
    }
}
