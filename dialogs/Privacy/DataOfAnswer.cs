using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.Privacy;

/// <summary>Whose data: the speaker's own, or a contact's; their id.</summary>
sealed class DataOfAnswer : TextAnswer
{
    /// <summary>The speaker's own: no contact has such an id.</summary>
    public const string Me = "me";

    public override string Name => "dataOf";

    public override Reading<string> Read(Hearing hearing)
    {
        var people = hearing.Said.People;
        var spans = people.Select(person => (person.Start, person.Length)).ToImmutableArray();
        ImmutableArray<string> contacts = [.. people.SelectMany(person => person.Value.ContactIds).Distinct()];
        return contacts switch
        {
            [var only] => new Reading<string>.Understood(only, spans),
            [_, ..] => new Reading<string>.Ambiguous(contacts),
            _ when people is [var unknown, ..] => new Reading<string>.Refused("contact.nobody", ("name", unknown.Value.Name)),
            _ when hearing.Said.Words("oneself") is [var word, ..] => new Reading<string>.Understood(Me, [(word.Start, word.Length)]),
            _ => new Reading<string>.Nothing(),
        };
    }

    public override string Show(string value, Telling telling) =>
        value == Me ? telling.Speech.Say("privacy.you")
        : telling.Records.Contact(value) is { } contact ? $"{contact.Name}, {ContactCard.Position(contact, telling)}" : "";

    public override IReadOnlyList<string> Offers(Telling telling) => [Me];
}
