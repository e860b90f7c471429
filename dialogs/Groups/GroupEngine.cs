using System.Collections.Frozen;
using TwinBot.Conversation;
using TwinBot.JointActivities;
using TwinBot.Partnerships;
using TwinBot.Settings;

namespace TwinBot.Groups;

/// <summary>
/// Where many read along, only what is nobody's own is answered, and from records in which no person is:
/// whatever a dialog shows, it cannot show one there. Everything else is personal, what is new included until it stands here.
/// </summary>
public sealed class GroupEngine(IEngine inner) : IEngine
{
    static readonly FrozenSet<string> s_forMany = FrozenSet.ToFrozenSet(
    [
        SetUpPartnership.Name, ShowPartnership.Name, ListPartnerships.Name, ChangePartnership.Name,
        LogActivity.Name, LogActivity.Planning, FindActivities.Name, ChangeActivity.Name, AttachFiles.Name,
        SetLanguage.Name, "help", "greeting", "thanks",
    ]);

    public TurnResult Take(Turn turn)
    {
        if (!turn.Message.IsForMany)
        {
            return inner.Take(turn);
        }

        var result = inner.Take(turn);
        return Aside(result.Dialogs.All(s_forMany.Contains) ? inner.Take(turn with { Records = new RecordsForMany(turn.Records) }) : result);
    }

    static TurnResult Aside(TurnResult result) => result with { IsPersonal = !result.Dialogs.All(s_forMany.Contains) };
}
