using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Delivery;

namespace TwinBot.Channels.BotFramework;

/// <summary>Bot Framework's connector, at the address that the channel gave.</summary>
sealed class Connector(BotIdentity bot, ServiceHosts hosts, IBotTokens tokens, IHttpClientFactory clients, TimeProvider time, ILogger<Connector> log) : IConnector
{
    public async Task<Sent> SendAsync(string address, string payload, CancellationToken cancellation)
    {
        var to = JsonSerializer.Deserialize(address, ActivityJson.Default.Address);
        if (to is null || !hosts.Allows(to.ServiceUrl) || to.AppId != bot.AppId)
        {
            return new Sent.Never("its service url is not allowed, or was not proved to this bot");
        }

        try
        {
            using var client = clients.CreateClient(nameof(Connector));
            using var request = new HttpRequestMessage(HttpMethod.Post, Target(to)) { Content = new StringContent(payload, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = bot.IsLocal ? null : new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellation));
            using var response = await client.SendAsync(request, cancellation);
            return Outcome(response);
        }
        catch (BotTokenException refused)
        {
            log.NoToken(refused);
            return refused.IsLasting ? new Sent.Never(refused.Message) : new Sent.Later(null, null);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return new Sent.Later(null, null);
        }
        catch (HttpRequestException exception)
        {
            return new Sent.Never($"its fate is not known ({exception.HttpRequestError}), and it must not be said twice");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Sent.Never("no answer came in time, and it must not be said twice");
        }
    }

    /// <summary>Ids hold colons, bars and more, so they are escaped whole.</summary>
    internal static Uri Target(Address to)
    {
        var activities = $"{to.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities";
        return new Uri(to.ReplyToId is null ? activities : $"{activities}/{Uri.EscapeDataString(to.ReplyToId)}");
    }

    Sent Outcome(HttpResponseMessage response) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => new Sent.Done(),
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new Sent.Later(RetryAfter(response.Headers.RetryAfter), response.StatusCode),
        var refused => new Sent.Never($"the channel answered {(int)refused}"),
    };

    TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
