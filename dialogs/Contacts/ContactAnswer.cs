using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Contacts;

/// <summary>A contact on record, by name, or by role and place; their id.</summary>
public sealed class ContactAnswer : TextAnswer
{
    const int MostOffered = 8;

    public override string Name => "contact";

    public override Reading<string> Read(Hearing hearing)
    {
        var search = ContactSearch.For(hearing.Said, hearing.Context.Records, null);
        var spans = hearing.Said.People.Select(person => (person.Start, person.Length))
            .Concat(hearing.Said.Places.Select(place => (place.Start, place.Length)));
        return search.Found switch
        {
            [var only] when search.IsExact => new Reading<string>.Understood(only.Id, [.. spans]),
            [_, ..] => new Reading<string>.Ambiguous([.. search.Found.Take(MostOffered).Select(contact => contact.Id)]),
            _ when hearing.How == Listening.ToAnswer => Near(hearing),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) =>
        telling.Records.Contact(value) is { } contact ? $"{contact.Name}, {ContactCard.Position(contact, telling)}" : "";

    static Reading<string> Near(Hearing hearing)
    {
        var near = hearing.Context.Records.Named(RecordKind.Contacts, hearing.Said.Unquoted, MostOffered);
        return near.Count > 0
            ? new Reading<string>.Ambiguous([.. near.Select(match => match.Id)])
            : new Reading<string>.Refused("contact.nobody", ("name", hearing.Said.Unquoted));
    }
}
