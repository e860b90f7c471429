using System.Text.Json;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>Whose people may speak. A channel's token proves the channel, not the person's tenant, so the tenant is read from the activity.</summary>
sealed class Tenants(BotIdentity bot)
{
    /// <summary>Why an activity is refused; null when it is not.</summary>
    public string? Objection(Caller caller, ActivityIn activity)
    {
        if (caller is not Caller.Channel)
        {
            return null;
        }

        string[] stated = [.. Stated(activity)];
        return stated.Any(tenant => !IsAllowed(tenant)) || (stated.Length == 0 && !bot.AllowedTenants.IsEmpty)
            ? "The bot does not speak with people of this tenant."
            : null;
    }

    bool IsAllowed(string tenant) => bot switch
    {
        { AllowedTenants.IsEmpty: false } => bot.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase),
        { TenantId: { } own } => string.Equals(own, tenant, StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>The tenants that an activity names, in one way or two.</summary>
    public static IEnumerable<string> Stated(ActivityIn activity)
    {
        if (activity.Conversation?.TenantId is { Length: > 0 } one)
        {
            yield return one;
        }

        if (activity.ChannelData is { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
            && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
        {
            yield return id.GetRawText().Trim('"');
        }
    }
}
