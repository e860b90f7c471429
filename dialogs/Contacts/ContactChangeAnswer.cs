using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;

namespace TwinBot.Contacts;

/// <summary>What changes about a contact: one of a few words, or told by the address that is given.</summary>
public sealed class ContactChangeAnswer : AnswerType<ContactChange>
{
    readonly OneOf<ContactChange> _words = new("contactChange");

    public override string Name => _words.Name;

    public override Reading<ContactChange> Read(Hearing hearing) => (hearing.Said.Emails, hearing.Said.Phones) switch
    {
        // The span is empty: the address itself is still the answer to the next question.
        ([var email, ..], []) => new Reading<ContactChange>.Understood(ContactChange.Email, [(email.Start, 0)]),
        ([], [var phone, ..]) => new Reading<ContactChange>.Understood(ContactChange.Phone, [(phone.Start, 0)]),
        _ => _words.Read(hearing),
    };

    public override string Show(ContactChange value, Telling telling) => _words.Show(value, telling);

    public override JsonNode Write(ContactChange value) => _words.Write(value);

    public override bool TryParse(JsonNode stored, out ContactChange value) => _words.TryParse(stored, out value);

    public override IReadOnlyList<ContactChange> Offers(Telling telling) => _words.Offers(telling);
}
