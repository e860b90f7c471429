using Microsoft.AspNetCore.Http.Features;
using TwinBot.Telemetry;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>Whether an activity is what its token says, and from where the bot listens. In local mode there is no token, and nothing to compare.</summary>
sealed class ActivityCheck(BotIdentity bot, ServiceHosts hosts, Tenants tenants, Measures measures, ILogger<ActivityCheck> log)
{
    /// <summary>Why it is refused; null when it is not.</summary>
    public string? Objection(HttpContext context, ActivityIn activity)
    {
        if (bot.IsLocal)
        {
            return null;
        }

        var caller = context.Features.GetRequiredFeature<Caller>();
        var objection = caller.Objection(activity) ?? Host(activity) ?? tenants.Objection(caller, activity);
        if (objection is not null)
        {
            measures.Refused();
            log.ActivityRefused(objection);
        }

        return objection;
    }

    string? Host(ActivityIn activity) =>
        string.IsNullOrEmpty(activity.ServiceUrl) || hosts.Allows(activity.ServiceUrl) ? null : "The serviceUrl is none of a host that the bot calls.";
}
