using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;

namespace TwinBot.People;

/// <summary>A coordinator says what somebody may do, or that they may do nothing any more; whoever it is about is told.</summary>
public sealed class GiveRole
{
    public const string Name = "giveRole";

    readonly Roster _roster;
    readonly Telling _telling;
    readonly Question<string> _person;
    readonly Question<PersonRole> _role;
    readonly Question<string> _contact;

    public GiveRole(Telling telling)
    {
        (_telling, _roster) = (telling, telling.Records.Roster ?? Roster.Empty);
        _person = new Question<string>("person", new HolderAnswer()).Must((_, id) => _roster.Find(id) is null ? new Broken("person.gone") : null);
        _role = Ask.OneOf<PersonRole>("access", "personRole").Must((answers, role) =>
            role != PersonRole.Coordinator && answers.TryGet(_person, out var id) && _roster.IsLastCoordinator(id) ? new Broken("giveRole.last") : null);
        _contact = new Question<string>("contact", new ContactOfHolder()).Unasked()
            .When(answers => !answers.Is(_role, PersonRole.Guest))
            .Otherwise(answers => answers.TryGet(_person, out var id) ? ContactOfHolder.SameName(_roster.Find(id), telling.Records) : default(Given<string>));
    }

    /// <summary>Nobody writes to the bot under a name of their own in local mode, so there nobody can be named.</summary>
    public Form Form => new(Name)
    {
        Questions = [_person, _role, _contact],
        Unless = _roster.Holders.IsEmpty ? new Broken("giveRole.nobody") : null,
        Finish = Finish,
    };

    /// <summary>What gives somebody a role with one tap, and a yes.</summary>
    public static Button To(string person, PersonRole role) =>
        new("start", null, Name, new JsonObject { ["person"] = person, ["access"] = role.Name() });

    /// <summary>Said anew it is changed; what others were told is not taken back.</summary>
    Outcome Finish(Answers answers, Filing filing)
    {
        var (roster, role) = (filing.Records.Roster ?? Roster.Empty, answers.Get(_role, PersonRole.Guest));
        var before = roster.Find(answers.Get(_person, "")) ?? throw new InvalidOperationException("The person to give a role is gone.");
        var after = role == PersonRole.Guest ? roster.Without(before.Person) : roster.With(before with { Role = role, AskedAt = null, Contact = answers.TryGet(_contact, out var contact) ? contact : before.Contact });
        after = role < before.Role ? after with { Withdrawals = after.Withdrawals + 1 } : after;
        return new Outcome([RecordChange.Put(filing.Records.Roster, after)], "giveRole.saved", ("name", before.Name), ("role", AskAccess.Shown(role, _telling.Speech)))
        {
            Afterwards = Afterwards.Forget,
            Tidings = before.Person == filing.Person?.Id ? [] :
            [
                new Tiding(before, speech => new Reply(role == PersonRole.Guest ? speech.Say("giveRole.toldNothing") : speech.Say("giveRole.told", ("role", AskAccess.Shown(role, speech))))),
            ],
        };
    }
}
