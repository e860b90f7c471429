using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Records;
using TwinBot.Texts;

namespace TwinBot.People;

/// <summary>Somebody without a role asks for one: the coordinators are told, with what to tap.</summary>
public static class AskAccess
{
    public const string Name = "askAccess";

    /// <summary>So many may wait for an answer; a stranger must not fill the record.</summary>
    const int MostWaiting = 100;

    const int MostTold = 20;

    /// <summary>Within this time nobody is told again.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromDays(1);

    public static Found Answer(LookUp asked)
    {
        var (speech, standing) = (asked.Telling.Speech, asked.Standing);
        var roster = asked.Telling.Records.Roster ?? Roster.Empty;
        var who = Allowing.Helpers(roster, standing, speech);
        return standing switch
        {
            { Role: not PersonRole.Guest } => Say("askAccess.already", ("role", Shown(standing.Role, speech))),
            { IsKnown: false } => Say("askAccess.notHere"),
            _ when !roster.Coordinators().Any() => Say("askAccess.nobody"),
            _ when roster.Find(asked.Person.Id)?.AskedAt > asked.Now - s_patience => Say("askAccess.waits", ("who", who)),
            _ when roster.Find(asked.Person.Id) is null && roster.Holders.Count(holder => holder.Role == PersonRole.Guest) >= MostWaiting => Say("askAccess.full", ("who", who)),
            _ => Pass(asked, roster, who),
        };

        Found Say(string key, params ReadOnlySpan<(string, object?)> values) => new(new Reply(speech.Say(key, values)));
    }

    /// <summary>The name of a role.</summary>
    internal static string Shown(PersonRole role, Speech speech) => speech.Say($"personRole.{role.Name()}");

    static Found Pass(LookUp asked, Roster roster, string who)
    {
        var asker = new Holder(asked.Person.Id, asked.Standing.Name ?? asked.Telling.Speech.Say("person.nameless"), PersonRole.Guest, asked.Telling.Speech.Language.Code, asked.Now.ToUniversalTime());
        return new Found(new Reply(asked.Telling.Speech.Say("askAccess.passed", ("who", who))))
        {
            Changes = [RecordChange.Put(asked.Telling.Records.Roster, roster.With(asker))],
            Tidings = [.. roster.Coordinators().Take(MostTold).Select(coordinator => new Tiding(coordinator, speech => Request(asker, speech)))],
        };
    }

    static Reply Request(Holder asker, Speech speech) => new(speech.Say("askAccess.request", ("name", asker.Name)))
    {
        Choices =
        [
            new Choice(speech.Say("askAccess.asMember"), GiveRole.To(asker.Person, PersonRole.Member)),
            new Choice(speech.Say("askAccess.asMayor"), GiveRole.To(asker.Person, PersonRole.Mayor)),
        ],
    };
}
