using System.Collections.Immutable;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Evaluations;
using TwinBot.JointActivities;
using TwinBot.Questionnaires;
using TwinBot.Records;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Privacy;

/// <summary>What is kept of somebody, to read. Of an anonymous round only that they were asked is known.</summary>
sealed class KnownOfPerson(LookUp asked, QuestionnaireShelf shelf)
{
    const int MostRounds = 8;
    const int MostTitles = 3;
    const int MostNotes = 5;

    Speech Speech => asked.Telling.Speech;

    IRecords Records => asked.Telling.Records;

    /// <param name="contact">Null for the speaker.</param>
    public Card Card(string? contact)
    {
        var record = (contact ?? asked.Person.Contact) is { } id ? Records.Contact(id) : null;
        List<Fact> facts = [.. contact is null ? Own() : [], .. record is null ? [] : OfContact(record), .. Rounds(record)];
        return new Card(contact is null ? Speech.Say("privacy.ofYou") : Speech.Say("privacy.ofSomebody", ("name", record?.Name)))
        {
            Facts = [.. facts.DefaultIfEmpty(new Fact(Speech.Say("privacy.record"), Speech.Say("privacy.nothing")))],
        };
    }

    IEnumerable<Fact> Own()
    {
        var holder = Records.Roster?.Find(asked.Person.Id);
        if ((asked.Standing.Name ?? holder?.Name) is { } name)
        {
            yield return new Fact(Speech.Say("field.name"), name);
        }

        if (holder is not null)
        {
            yield return new Fact(Speech.Say("field.access"), Speech.Say($"personRole.{holder.Role.Name()}"));
        }

        yield return new Fact(Speech.Say("privacy.language"), asked.Person.Language is null ? Speech.Say("privacy.languageHeard") : Speech.Say("language.name"));
        yield return new Fact(Speech.Say("privacy.talk"), Speech.Say("privacy.talkIs"));
        var logged = Records.Activities(new ActivityFilter { LoggedBy = asked.Person.Id }, 0, MostTitles);
        if (logged.Total > 0)
        {
            yield return new Fact(Speech.Say("privacy.logged"), Speech.Say("privacy.loggedIs", ("n", logged.Total), ("titles", Speech.List([.. logged.Activities.Select(activity => activity.Title)]))));
        }
    }

    IEnumerable<Fact> OfContact(Contact contact)
    {
        yield return new Fact(Speech.Say("privacy.record"), $"{contact.Name}, {ContactCard.Position(contact, asked.Telling)}");
        foreach (var fact in ContactCard.Of(contact, asked.Telling).Facts)
        {
            yield return fact;
        }

        var notes = Records.ChangesOf(RecordKind.Contacts, contact.Id, MostNotes);
        if (notes.Count > 0)
        {
            yield return new Fact(Speech.Say("privacy.changedBy"), string.Join('\n', notes.Select(Line)));
        }
    }

    string Line(ChangeNote note) => Speech.Say(
        "privacy.changedLine",
        ("date", Speech.Date(PartialDate.Of(DateOnly.FromDateTime(note.At.ToOffset(asked.Now.Offset).Date)))), ("who", note.Name ?? Speech.Say("person.nameless")));

    IEnumerable<Fact> Rounds(Contact? contact)
    {
        var guest = contact is null && asked.Person.Guest is { } link ? Records.Evaluation(link.Evaluation) : null;
        var rounds = contact is null ? [] : Records.PartnershipsOf(contact.Community).SelectMany(partnership => Records.EvaluationsOf(partnership.Id))
            .Concat(Records.OpenEvaluations(contact.Id, MostRounds))
            .DistinctBy(round => round.Id)
            .Where(round => round.Responses.Any(response => response.Respondent == contact.Id));
        return rounds.Concat(guest is null ? [] : [guest]).OrderByDescending(round => round.OpenedOn).Take(MostRounds)
            .Select(round => new Fact(Speech.Say("privacy.asked"), Speech.Say("fact", ("label", EvaluationAnswer.Title(round, shelf, asked.Telling)), ("value", Stand(round, contact?.Id)))));
    }

    string Stand(Evaluation round, string? contact) =>
        !round.Anonymous && round.Responses.FirstOrDefault(response => response.Respondent == contact) is { } response
            ? Speech.Say($"responseStatus.{response.Status.Name()}")
            : Speech.Say("privacy.onlyAsked");
}
