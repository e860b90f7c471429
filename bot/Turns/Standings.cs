using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Conversation;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Turns;

/// <summary>Who somebody is, and what they may do: a role is for those who are signed in; in local mode whoever sits at the machine is a coordinator.</summary>
sealed class Standings(BotIdentity bot, IStore store, Dialogs dialogs)
{
    public Standing Of(Arrival arrival) => bot.IsLocal ? Standing.Local
        : arrival.Tenant is null ? Standing.Nobody
        : new Standing((store.Records.Roster ?? Roster.Empty).RoleOf(arrival.Person), IsKnown: true, arrival.Name);

    /// <summary>Whether a dialog is open to somebody, where it must be known before the engine is asked.</summary>
    public bool May(Arrival arrival, string dialog) => Of(arrival).Role >= (dialogs.Find(dialog)?.Needs ?? PersonRole.Coordinator);
}
