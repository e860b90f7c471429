using System.Text.Json.Nodes;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Texts;

namespace TwinBot.People;

/// <summary>Who has which role, and who waits for one; a tap changes it.</summary>
public static class ListRoles
{
    public const string Name = "listRoles";

    public static Found Answer(LookUp asked)
    {
        var speech = asked.Telling.Speech;
        var holders = (asked.Telling.Records.Roster ?? Roster.Empty).Holders
            .OrderByDescending(holder => holder.Role).ThenBy(holder => holder.Name, StringComparer.Ordinal).ToList();
        return new Found(holders.Count == 0
            ? new Reply(speech.Say("listRoles.nobody"))
            : new Reply(speech.Say("listRoles.here", ("n", holders.Count)))
            {
                Card = new Card(speech.Say("listRoles.title")) { Rows = [.. holders.Select(holder => Line(holder, speech))] },
            });
    }

    static Row Line(Holder holder, Speech speech) => new(
        holder.Name,
        holder.Role == PersonRole.Guest ? speech.Say("listRoles.waits") : AskAccess.Shown(holder.Role, speech),
        new Button("start", null, GiveRole.Name, new JsonObject { ["person"] = holder.Person }));
}
