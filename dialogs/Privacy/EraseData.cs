using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Contacts;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Records;
using TwinBot.Understanding.Addresses;

namespace TwinBot.Privacy;

/// <summary>
/// Forgets somebody: people themselves, and a coordinator any contact. What goes and what stays is said before it is confirmed; there is no way back.
/// What can be seen from here goes with the answer, everything else soon after: an <see cref="Erasure"/> stays on record until it has.
/// </summary>
public sealed class EraseData
{
    public const string Name = "eraseData";

    const int MostRounds = 1000;

    readonly DataPolicy _policy;
    readonly Telling _telling;
    readonly Question<string> _whose;

    public EraseData(Telling telling, DataPolicy policy)
    {
        (_telling, _policy) = (telling, policy);
        _whose = new Question<string>("dataOf", new DataOfAnswer()).Must((_, whose) => Unless(whose));
    }

    public Form Form => new(Name)
    {
        Questions = [_whose],
        Asks = WhatGoes,
        Finish = Finish,
        Cancelled = "eraseData.cancelled",
        NoCancels = true,
    };

    public static Button Of(string? contact) => new("start", null, Name, new JsonObject { ["dataOf"] = contact ?? DataOfAnswer.Me });

    /// <summary>Whoever has a link can be somebody else: what it is for is theirs to erase, and no more.</summary>
    bool IsByLink => _telling.Person?.Guest is not null;

    bool IsMe(string whose) => whose == DataOfAnswer.Me || whose == _telling.Person?.Contact;

    Broken? Unless(string whose) =>
        IsMe(whose) ? null
        : _telling.Standing.Role != PersonRole.Coordinator ? new Broken("eraseData.notYours")
        : _telling.Records.Contact(whose) is null ? new Broken("contact.gone")
        : IsLastCoordinator(whose) ? new Broken("eraseData.lastCoordinator")
        : null;

    string WhatGoes(Answers answers)
    {
        var (speech, whose) = (_telling.Speech, answers.Get(_whose, DataOfAnswer.Me));
        List<string> said = [IsMe(whose) ? speech.Say("eraseData.goes") : speech.Say("eraseData.goesOf", ("name", _telling.Records.Contact(whose)?.Name))];
        if (IsMe(whose) && Contact(whose) is { } own)
        {
            said.Add(IsByLink ? speech.Say("eraseData.contactStays", ("name", own.Name)) : speech.Say("eraseData.contactGoes", ("name", own.Name)));
        }

        said.Add(speech.Say("eraseData.stays"));
        said.Add(_policy.Copies(speech));
        if (IsMe(whose) && IsLastCoordinator(whose))
        {
            said.Add(speech.Say("eraseData.last"));
        }

        return string.Join("\n", said.Append(speech.Say("eraseData.confirm")));
    }

    Outcome Finish(Answers answers, Filing filing)
    {
        var whose = answers.Get(_whose, DataOfAnswer.Me);
        var (records, contact, isMe) = (filing.Records, Contact(whose), IsMe(whose));
        var holders = Holders(whose);
        var rounds = contact is null ? [] : records.OpenEvaluations(contact.Id, MostRounds).Where(round => round.Responses.Any(response => response.Respondent == contact.Id)).ToList();
        var erasure = new Erasure
        {
            Id = filing.Id("forget"),
            People = [.. holders.Select(holder => holder.Person).Concat(isMe && filing.Person is { } me ? [me.Id] : []).Distinct()],
            Contact = IsByLink ? null : contact?.Id,
            Words = IsByLink ? [] : [.. Words(contact, holders, isMe).Distinct()],
            Rounds = [.. rounds.Select(round => round.Id).Concat(isMe && filing.Person?.Guest is { } link ? [link.Evaluation] : []).Distinct()],
            AskedAt = filing.Now.ToUniversalTime(),
        };
        ImmutableArray<RecordChange> changes = [RecordChange.Put(null, erasure)];
        return new Outcome(
            IsByLink ? changes : [.. changes, .. AtOnce(filing, contact, holders, rounds), .. isMe && filing.Person is { } person ? PersonChange.Gone(person) : []],
            isMe ? "eraseData.saved" : "eraseData.savedOf",
            ("name", contact?.Name))
        { Afterwards = Afterwards.Forget };
    }

    /// <summary>What goes with the answer. Whoever came by a link would not see that answer any more, so all of theirs goes later.</summary>
    static IEnumerable<RecordChange> AtOnce(Filing filing, Contact? contact, ImmutableArray<Holder> holders, List<Evaluation> rounds)
    {
        foreach (var round in rounds)
        {
            yield return RecordChange.Put(round, Forgetting.Of(round, id => id == contact?.Id));
        }

        if (contact is not null)
        {
            yield return RecordChange.Delete(contact);
        }

        if (!holders.IsEmpty && filing.Records.Roster is { } roster)
        {
            yield return RecordChange.Put(roster, holders.Aggregate(roster, (rest, holder) => rest.Without(holder.Person)) with { Withdrawals = roster.Withdrawals + 1 });
        }
    }

    Contact? Contact(string whose) => (IsMe(whose) ? _telling.Person?.Contact : whose) is { } id ? _telling.Records.Contact(id) : null;

    /// <summary>Those with a role who are meant: the speaker, and whoever a coordinator said is the contact.</summary>
    ImmutableArray<Holder> Holders(string whose)
    {
        var (me, contact) = (IsMe(whose) ? _telling.Person?.Id : null, IsMe(whose) ? _telling.Person?.Contact : whose);
        return [.. (_telling.Records.Roster ?? Roster.Empty).Holders.Where(holder => holder.Person == me || (contact is not null && holder.Contact == contact))];
    }

    bool IsLastCoordinator(string whose) => (_telling.Records.Roster ?? Roster.Empty) is var roster && roster.Coordinators().Any() && !roster.Coordinators().Except(Holders(whose)).Any();

    IEnumerable<string> Words(Contact? contact, ImmutableArray<Holder> holders, bool isMe)
    {
        string?[] words = [contact?.Name, contact?.Email, contact?.Phone, contact?.Phone is { } phone ? PhoneFormat.Show(phone) : null, isMe ? _telling.Standing.Name : null, .. holders.Select(holder => holder.Name)];
        return words.OfType<string>();
    }
}
