using System.Collections.Immutable;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Understanding;

namespace TwinBot.Contacts;

/// <summary>Puts somebody to call in a community on record.</summary>
public sealed class AddContact
{
    public const string Name = "addContact";

    const int MostNamesakes = 50;

    readonly Telling _telling;
    readonly Question<string> _name = Ask.Person("name");
    readonly Question<ImmutableArray<NamedCommunity>> _community = new("community", new CommunitiesAnswer(1, atMost: 1));
    readonly Question<ContactRole> _role = Ask.OneOf<ContactRole>("role", "role");
    readonly Question<Side> _side;
    readonly Question<string> _email = Ask.Email("email").Optional().Or("phone");
    readonly Question<string> _phone;
    readonly Question<ImmutableArray<string>> _languages = Ask.Languages("languages").Optional();
    readonly Question<PartialDate> _from;

    public AddContact(Telling telling)
    {
        _telling = telling;
        _side = Ask.OneOf<Side>("side", "side").Otherwise(SideOf);
        _phone = new Question<string>("phone", new PhoneAnswer(CountryOf)).Or("email");
        _from = Ask.PastDate("from").Optional();
    }

    public Form Form => new(Name)
    {
        ChangedBy = ChangeContact.Name,
        Questions = [_name, _community, _role, _side, _email, _phone, _languages, _from],
        Finish = Finish,
        Duplicate = Twin,
    };

    /// <summary>A mayor speaks for the authority, a treasurer for the citizens; others may do either.</summary>
    Given<Side> SideOf(Answers answers) => answers.TryGet(_role, out var role)
        ? role switch
        {
            ContactRole.Mayor or ContactRole.Councillor or ContactRole.TwinningOfficer => Side.Authority,
            ContactRole.Chair or ContactRole.Secretary or ContactRole.Treasurer or ContactRole.Member => Side.Citizens,
            _ => default(Given<Side>),
        }
        : default;

    string? CountryOf(Hearing hearing) => hearing.Answers.Get(_community, []) is [var community] ? community.Country : null;

    Outcome Finish(Answers answers, Filing filing)
    {
        var community = SetUpPartnership.OnRecord(answers.Get(_community, [])[0], filing, 1);
        var contact = new Contact
        {
            Id = filing.Id("k"),
            Name = answers.Get(_name, ""),
            Community = community.Id,
            Role = answers.Get(_role, ContactRole.Other),
            Side = answers.Get(_side, Side.Citizens),
            Email = answers.TryGet(_email, out var email) ? email : null,
            Phone = answers.TryGet(_phone, out var phone) ? phone : null,
            Languages = answers.Get(_languages, []),
            From = answers.TryGet(_from, out var from) ? from : null,
            ConfirmedOn = filing.Today,
        };
        return new Outcome([.. SetUpPartnership.Fresh([community], filing), RecordChange.Put(filing.Records.Contact(contact.Id), contact)], "addContact.saved", ("name", contact.Name), ("place", NamedCommunity.Of(community).Called(_telling.Speech)))
        {
            Subject = new Subject(contact.Id, contact.Community, null, contact.Role.Name(), null),
        };
    }

    /// <summary>Somebody of that name in that community.</summary>
    Duplicate? Twin(Answers answers)
    {
        if (!answers.TryGet(_name, out var name) || answers.Get(_community, []) is not [{ Id: { } community }])
        {
            return null;
        }

        // By the name, not by the town: a town may have thousands.
        var twin = _telling.Records.Beginning(RecordKind.Contacts, name, MostNamesakes)
            .Select(match => _telling.Records.Contact(match.Id))
            .FirstOrDefault(contact => contact?.Community == community && Folding.Fold(contact.Name) == Folding.Fold(name));
        return twin is null ? null : new Duplicate("addContact.duplicate", ContactCard.Open(twin.Id), ("name", twin.Name), ("position", ContactCard.Position(twin, _telling)));
    }
}
