using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Privacy;

/// <summary>What is kept of people, why and for how long; what is kept of somebody; that as a file; and the way to be forgotten.</summary>
public sealed class AboutPrivacy(DataPolicy policy, QuestionnaireShelf shelf)
{
    public const string Name = "privacy";

    const int MostOffered = 8;
    const int MostPurges = 3;

    public Found Answer(LookUp asked)
    {
        var tapped = asked.Value as JsonObject;
        var contact = tapped?["contact"]?.AsText();
        var wish = tapped is null ? Wish(asked) : EnumNames.TryParse<PrivacyWish>(tapped["wish"]?.AsText(), out var known) ? known : PrivacyWish.Read;
        var people = asked.Said.People;
        return wish switch
        {
            PrivacyWish.Erase => new Found([]) { Begins = people.Count > 0 ? EraseData.Of(null) with { Value = null } : EraseData.Of(contact) },
            PrivacyWish.Read when people.Count == 0 => Read(asked),
            PrivacyWish.Read or PrivacyWish.See or PrivacyWish.Take => Known(asked, wish, contact),
            _ => throw new ArgumentOutOfRangeException(nameof(asked), wish, "A wish of no known kind."),
        };
    }

    static PrivacyWish Wish(LookUp asked)
    {
        var said = asked.Said.Words("privacyWish").Select(word => EnumNames.TryParse<PrivacyWish>(word.Value, out var wish) ? wish : PrivacyWish.Read).ToHashSet();
        return said.Contains(PrivacyWish.Erase) ? PrivacyWish.Erase
            : said.Contains(PrivacyWish.Take) ? PrivacyWish.Take
            : said.Contains(PrivacyWish.Read) || !said.Contains(PrivacyWish.See) ? PrivacyWish.Read
            : PrivacyWish.See;
    }

    Found Read(LookUp asked)
    {
        var (speech, periods) = (asked.Telling.Speech, policy.Periods);
        (string Label, string Value)[] facts =
        [
            ("privacy.whose", speech.Say("privacy.whoseIs", ("who", policy.Who(speech)))),
            ("privacy.what", speech.Say("privacy.whatIs")),
            ("privacy.why", speech.Say("privacy.whyIs")),
            ("privacy.seen", speech.Say("privacy.seenBy")),
            ("privacy.long", speech.Say("privacy.longIs", ("talk", periods.ConversationMonths), ("person", periods.PersonMonths), ("guest", periods.GuestMonths), ("former", periods.FormerContactMonths), ("respondent", periods.RespondentMonths), ("log", periods.ChangeLogMonths))),
            ("privacy.rights", speech.Say("privacy.rightsAre")),
            ("privacy.ask", policy.Contact ?? speech.Say("privacy.askNobody")),
        ];
        var choices = Choices(asked, PrivacyWish.See, null);
        return new Found(new Reply(speech.Say("privacy.here"))
        {
            Card = new Card(speech.Say("privacy.title")) { Facts = [.. facts.Select(fact => new Fact(speech.Say(fact.Label), fact.Value)), .. Purges(asked)] },
            Choices = choices,
        })
        { Which = choices };
    }

    /// <summary>What went lately because it had been kept long enough, for coordinators.</summary>
    static IEnumerable<Fact> Purges(LookUp asked) => asked.Standing.Role != PersonRole.Coordinator ? [] : asked.Telling.Records.ChangesOf(RecordKind.Erasures, Erasure.Purge, MostPurges).Select(note => new Fact(
        asked.Telling.Speech.Say("privacy.purged"),
        asked.Telling.Speech.Say("privacy.purgedOn", ("date", asked.Telling.Speech.Date(PartialDate.Of(DateOnly.FromDateTime(note.At.ToOffset(asked.Now.Offset).Date)))), ("what", asked.Telling.Speech.List([.. note.Fields.Select(field => Count(field, asked.Telling.Speech))])))));

    /// <summary>"conversations 3", as the note has it: how many, and of what.</summary>
    static string Count(string field, Speech speech) =>
        field.Split(' ') is [var kind, var number] && speech.Has($"purged.{kind}") && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? speech.Say($"purged.{kind}", ("n", n)) : field;

    /// <summary>What is known of the speaker; a coordinator may ask about any contact.</summary>
    Found Known(LookUp asked, PrivacyWish wish, string? tapped)
    {
        var speech = asked.Telling.Speech;
        ImmutableArray<string> named = tapped is not null ? [tapped] : [.. asked.Said.People.SelectMany(person => person.Value.ContactIds).Distinct()];
        var others = named.Where(id => id != asked.Person.Contact).ToList();
        if (asked.Said.People is [var unknown, ..] && named.IsEmpty)
        {
            return new Found(new Reply(speech.Say("contact.nobody", ("name", unknown.Value.Name))));
        }

        if (others.Count > 0 && asked.Standing.Role != PersonRole.Coordinator)
        {
            return new Found(new Reply(speech.Say("privacy.notYours", ("who", Allowing.Helpers(asked.Telling.Records.Roster, asked.Standing, speech)))));
        }

        return named.Length > 1 ? Which(asked, wish, named) : Tell(asked, wish, others.FirstOrDefault());
    }

    /// <param name="contact">Null for the speaker.</param>
    Found Tell(LookUp asked, PrivacyWish wish, string? contact)
    {
        var speech = asked.Telling.Speech;
        if (contact is not null && asked.Telling.Records.Contact(contact) is null)
        {
            return new Found(new Reply(speech.Say("contact.gone")));
        }

        var choices = Choices(asked, wish == PrivacyWish.Take ? null : PrivacyWish.Take, contact);
        return new Found(new Reply(speech.Say(wish == PrivacyWish.Take ? "privacy.takeHere" : "privacy.seeHere"))
        {
            Card = wish == PrivacyWish.Take ? null : new KnownOfPerson(asked, shelf).Card(contact),
            Paper = wish == PrivacyWish.Take ? new Paper(PaperKind.PersonalData, contact is null ? $"person {asked.Person.Id}" : $"contact {contact}") : null,
            Choices = choices,
        })
        { Which = choices };
    }

    static Found Which(LookUp asked, PrivacyWish wish, ImmutableArray<string> contacts)
    {
        ImmutableArray<Choice> choices = [.. contacts.Take(MostOffered).Select(id => new Choice(new DataOfAnswer().Show(id, asked.Telling), Button(wish, id)))];
        return new Found(new Reply(asked.Telling.Speech.Say("which")) { Choices = choices }) { Which = choices };
    }

    /// <param name="next">What can be wished besides being forgotten; null for nothing.</param>
    static ImmutableArray<Choice> Choices(LookUp asked, PrivacyWish? next, string? contact)
    {
        var speech = asked.Telling.Speech;
        ImmutableArray<Choice> erase = [new Choice(speech.Say(contact is null ? "eraseData.start" : "eraseData.startOf"), EraseData.Of(contact))];
        return next is { } wish ? erase.Insert(0, new Choice(speech.Say($"privacyWish.{wish.Name()}"), Button(wish, contact))) : erase;
    }

    static Button Button(PrivacyWish wish, string? contact)
    {
        var value = new JsonObject { ["wish"] = wish.Name() };
        if (contact is not null)
        {
            value["contact"] = contact;
        }

        return new Button("start", null, Name, value);
    }
}
