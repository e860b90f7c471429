using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Understanding;
using TwinBot.Understanding.Addresses;

namespace TwinBot.Contacts;

/// <summary>A contact to look at, with what can be tapped to call or write.</summary>
public static class ContactCard
{
    public static Button Open(string id) => new("start", null, FindContact.Name, new JsonObject { ["contact"] = id });

    public static Card Of(Contact contact, Telling telling)
    {
        var speech = telling.Speech;
        var facts = new List<Fact>();
        if (contact.Phone is { } phone)
        {
            facts.Add(new Fact(speech.Say("field.phone"), PhoneFormat.Show(phone), $"tel:{phone}"));
        }

        if (contact.Email is { } email)
        {
            facts.Add(new Fact(speech.Say("field.email"), email, $"mailto:{email}"));
        }

        if (!contact.Languages.IsDefaultOrEmpty)
        {
            facts.Add(new Fact(speech.Say("field.languages"), new SpokenLanguages().Show(contact.Languages, telling)));
        }

        AddDate(facts, "field.from", contact.From, telling);
        AddDate(facts, "field.until", contact.Until, telling);
        facts.Add(new Fact(speech.Say("field.confirmedOn"), speech.Date(PartialDate.Of(contact.ConfirmedOn))));
        return new Card(contact.Name) { Subtitle = Position(contact, telling), Facts = [.. facts] };
    }

    public static Row RowOf(Contact contact, Telling telling) => new(contact.Name, Position(contact, telling), Open(contact.Id));

    /// <summary>"Mayor · Solingen (Germany)".</summary>
    public static string Position(Contact contact, Telling telling)
    {
        var role = telling.Speech.Say($"role.{contact.Role.Name()}");
        var place = telling.Records.Community(contact.Community) is { } community ? NamedCommunity.Of(community).Show(telling.Speech) : "";
        return contact.Until is null ? $"{role} · {place}" : telling.Speech.Say("contact.former", ("position", $"{role} · {place}"));
    }

    static void AddDate(List<Fact> facts, string label, PartialDate? date, Telling telling)
    {
        if (date is { } known)
        {
            facts.Add(new Fact(telling.Speech.Say(label), telling.Speech.Date(known)));
        }
    }
}
