using System.Text.Json;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Delivery;

namespace TwinBot.Channels.BotFramework;

/// <summary>Sends, replies, replaces and deletes messages at Bot Framework's connector.</summary>
sealed class Connector(BotIdentity bot, ConnectorWire wire, RateLimits limits) : IConnector
{
    const string Teams = "msteams";

    public Task WaitForRoomAsync(string address, CancellationToken cancellation) =>
        Limited(Read(address)) is { } conversation ? limits.WaitAsync(conversation, cancellation) : Task.CompletedTask;

    public async Task<Sent> SendAsync(string address, string payload) => Read(address) is { } to
        ? (await wire.CallAsync(to, Method(to), Target(to), to.Deletes is null ? payload : null)).Sent
        : new Sent.Never(Hindrance.NotAllowed, "its address does not read");

    public Task ShowAsync(string address, string payload) =>
        Limited(Read(address)) is { } conversation && !limits.TryTake(conversation) ? Task.CompletedTask : SendAsync(address, payload);

    /// <summary>Ids hold colons, bars and more, so they are escaped whole.</summary>
    internal static string Target(Address to)
    {
        var activities = $"v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities";
        return (to.Replaces ?? to.Deletes ?? to.ReplyToId) is { } id ? $"{activities}/{Uri.EscapeDataString(id)}" : activities;
    }

    static HttpMethod Method(Address to) => to switch
    {
        { Replaces: not null } => HttpMethod.Put,
        { Deletes: not null } => HttpMethod.Delete,
        _ => HttpMethod.Post,
    };

    static Address? Read(string address) => JsonSerializer.Deserialize(address, ActivityJson.Default.Address);

    /// <summary>The conversation whose rates are kept: Teams' own. What stands in for Teams on this machine has none.</summary>
    string? Limited(Address? to) => !bot.IsLocal && to?.Channel == Teams ? to.ConversationId : null;
}
