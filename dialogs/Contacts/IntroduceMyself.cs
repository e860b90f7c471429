using TwinBot.Conversation;
using TwinBot.Records;

namespace TwinBot.Contacts;

/// <summary>Who somebody is, said once and confirmed: "I am Anna Schmidt, mayor of Solingen". From then on they speak for themselves alone.</summary>
public static class IntroduceMyself
{
    public const string Name = "introduceMyself";

    static readonly Question<string> s_contact = new("me", new ContactAnswer());

    public static Form Form(Telling telling) => new(Name)
    {
        Questions = [s_contact],
        Finish = (answers, filing) => Finish(answers, filing, telling),
    };

    /// <summary>Where people sign in, their word is not enough.</summary>
    public static Found NotHere(LookUp asked) => new(new Reply(asked.Telling.Speech.Say("introduceMyself.notHere")));

    /// <summary>Said anew it is changed; there is nothing to take back.</summary>
    static Outcome Finish(Answers answers, Filing filing, Telling telling)
    {
        var person = filing.Person ?? throw new InvalidOperationException("Nobody is known who speaks.");
        var contact = answers.Get(s_contact, "");
        return new Outcome([PersonChange.Of(person, person with { Contact = contact })], "introduceMyself.saved", ("name", telling.Records.Contact(contact)?.Name)) { Afterwards = Afterwards.Forget };
    }
}
