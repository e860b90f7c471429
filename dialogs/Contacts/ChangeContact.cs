using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Contacts;

/// <summary>What can be changed about a contact.</summary>
public enum ContactChange
{
    Email,
    Phone,
    Role,
    Left,
    Confirmed,
    Name,
    Community,
    Side,
    Languages,
    From,
}

/// <summary>Changes one thing about a contact on record.</summary>
public sealed class ChangeContact
{
    public const string Name = "changeContact";

    readonly Telling _telling;
    readonly Question<string> _contact;
    readonly Question<ContactChange> _change;
    readonly Question<string> _email;
    readonly Question<string> _phone;
    readonly Question<ContactRole> _role;
    readonly Question<PartialDate> _until;
    readonly Question<string> _name;
    readonly Question<ImmutableArray<NamedCommunity>> _community;
    readonly Question<Side> _side;
    readonly Question<ImmutableArray<string>> _languages;
    readonly Question<PartialDate> _from;

    public ChangeContact(Telling telling)
    {
        _telling = telling;
        _contact = new Question<string>("contact", new ContactAnswer()).Must((_, id) => telling.Records.Contact(id) is null ? new Broken("contact.gone") : null);
        _change = new Question<ContactChange>("change", new ContactChangeAnswer());
        _email = Ask.Email("email").When(Changes(ContactChange.Email));
        _phone = new Question<string>("phone", new PhoneAnswer(CountryOf)).When(Changes(ContactChange.Phone));
        _role = Ask.OneOf<ContactRole>("role", "role").When(Changes(ContactChange.Role));
        _until = Ask.PastDate("until").When(Changes(ContactChange.Left));
        _name = Ask.Person("name").When(Changes(ContactChange.Name));
        _community = new Question<ImmutableArray<NamedCommunity>>("community", new CommunitiesAnswer(1, atMost: 1)).When(Changes(ContactChange.Community));
        _side = Ask.OneOf<Side>("side", "side").When(Changes(ContactChange.Side));
        _languages = Ask.Languages("languages").When(Changes(ContactChange.Languages));
        _from = Ask.PastDate("from").When(Changes(ContactChange.From));
    }

    public Form Form => new(Name)
    {
        Questions = [_contact, _change, _email, _phone, _role, _until, _name, _community, _side, _languages, _from],
        Finish = Finish,
    };

    Func<Answers, bool> Changes(ContactChange change) => answers => answers.Is(_change, change);

    Contact? Chosen(Answers answers) => answers.TryGet(_contact, out var id) ? _telling.Records.Contact(id) : null;

    string? CountryOf(Hearing hearing) =>
        Chosen(hearing.Answers) is { } contact ? _telling.Records.Community(contact.Community)?.Country : null;

    Outcome Finish(Answers answers, Filing filing)
    {
        var before = Chosen(answers) ?? throw new InvalidOperationException("The contact to change is gone.");
        var moved = answers.Get(_community, []) is [var named] ? SetUpPartnership.OnRecord(named, filing, 1) : null;
        var after = Changed(before, answers, moved) with { ConfirmedOn = filing.Today };
        return new Outcome([.. SetUpPartnership.Fresh(moved is null ? [] : [moved], filing), RecordChange.Put(before, after)], "changeContact.saved", ("name", after.Name))
        {
            Subject = new Subject(after.Id, after.Community, null, after.Role.Name(), null),
        };
    }

    Contact Changed(Contact before, Answers answers, Community? moved) => answers.Get(_change, ContactChange.Confirmed) switch
    {
        ContactChange.Email => before with { Email = answers.Get(_email, before.Email ?? "") },
        ContactChange.Phone => before with { Phone = answers.Get(_phone, before.Phone ?? "") },
        ContactChange.Role => before with { Role = answers.Get(_role, before.Role) },
        ContactChange.Left => before with { Until = answers.TryGet(_until, out var until) ? until : before.Until },
        ContactChange.Confirmed => before,
        ContactChange.Name => before with { Name = answers.Get(_name, before.Name) },
        ContactChange.Community => before with { Community = moved?.Id ?? before.Community },
        ContactChange.Side => before with { Side = answers.Get(_side, before.Side) },
        ContactChange.Languages => before with { Languages = answers.Get(_languages, before.Languages) },
        ContactChange.From => before with { From = answers.TryGet(_from, out var from) ? from : before.From },
        var other => throw new ArgumentOutOfRangeException(nameof(answers), other, "A change of no known kind."),
    };
}
