using System.Collections.Immutable;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>Who sent a request, as its token proves.</summary>
abstract record Caller
{
    Caller()
    {
    }

    /// <summary>Why an activity is not this caller's to send; null when it is.</summary>
    public abstract string? Objection(ActivityIn activity);

    /// <summary>A channel of Bot Framework.</summary>
    /// <param name="ServiceUrl">Its connector, as the token says.</param>
    /// <param name="Endorsed">The channels that the key may sign for.</param>
    public sealed record Channel(string ServiceUrl, ImmutableArray<string> Endorsed) : Caller
    {
        public override string? Objection(ActivityIn activity) => activity switch
        {
            { ServiceUrl: null or "" } => "The activity has no serviceUrl to compare with the token's.",
            _ when !ServiceHosts.Same(activity.ServiceUrl, ServiceUrl) => "The serviceUrl is not the one of the token.",
            _ when !Endorsed.Contains(activity.ChannelId ?? "", StringComparer.Ordinal) => "The key of the token is not endorsed for this channel.",
            _ => null,
        };
    }

    /// <summary>The emulator or another tool that holds the bot's own credentials; it may not pass for a channel of people.</summary>
    public sealed record Tool : Caller
    {
        static readonly string[] s_channels = ["emulator", "agents"];

        public override string? Objection(ActivityIn activity) =>
            s_channels.Contains(activity.ChannelId, StringComparer.Ordinal) ? null : "A token of Entra does not speak for this channel.";
    }
}
