using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using TwinBot.Storage;

namespace TwinBot.Channels;

/// <summary>In a link, the roles as they were when it was made: whoever has lost theirs must not go on with what they were handed out before.</summary>
static class RoleMark
{
    public const string Name = "roles";

    public static string Of(IStore store) => (store.Records.Roster?.Withdrawals ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>A link of an older release has no mark; it was made before anybody had a role.</summary>
    public static bool IsOn(JsonWebToken link, IStore store) => (link.TryGetPayloadValue<string>(Name, out var mark) ? mark : "0") == Of(store);
}
