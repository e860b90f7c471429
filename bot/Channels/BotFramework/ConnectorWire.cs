using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Delivery;
using TwinBot.Records;

namespace TwinBot.Channels.BotFramework;

/// <summary>What came of a call of the connector.</summary>
/// <param name="Body">The answer's JSON; null where there was none, or no success.</param>
sealed record Answer(Sent Sent, JsonElement? Body);

/// <summary>Calls the connector: at hosts that are allowed and were proved, with the bot's token, once.</summary>
sealed class ConnectorWire(BotIdentity bot, ServiceHosts hosts, IBotTokens tokens, IHttpClientFactory clients, TimeProvider time, ILogger<ConnectorWire> log) : IDisposable
{
    const int MostAtOnce = 32;

    /// <summary>Channels stop waiting for a bot after that time, and so do we for them.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    static readonly string[] s_blocked = ["ConversationBlockedByUser", "BotDisabledByAdmin", "BotNotInConversationRoster", "MessageWritesBlocked"];

    // Whoever waits for a line does not wait for an answer yet.
    readonly SemaphoreSlim _lines = new(MostAtOnce);

    /// <param name="path">Below the service url, without a slash at its beginning.</param>
    /// <param name="body">JSON; null for none.</param>
    public async Task<Answer> CallAsync(Address to, HttpMethod method, string path, string? body)
    {
        if (!hosts.Allows(to.ServiceUrl) || to.AppId != bot.AppId)
        {
            return new Answer(new Sent.Never(Hindrance.NotAllowed, "its service url is not allowed, or was not proved to this bot"), null);
        }

        await _lines.WaitAsync();
        try
        {
            return await SendAsync(method, new Uri($"{to.ServiceUrl.TrimEnd('/')}/{path}"), body);
        }
        finally
        {
            _lines.Release();
        }
    }

    public void Dispose() => _lines.Dispose();

    async Task<Answer> SendAsync(HttpMethod method, Uri address, string? body)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = bot.IsLocal ? null : new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(CancellationToken.None));
            using var patience = new CancellationTokenSource(Patience, time);
            using var client = clients.CreateClient(nameof(Connector));
            using var response = await client.SendAsync(request, patience.Token);
            var answered = Json(await response.Content.ReadAsStringAsync(CancellationToken.None));
            return new Answer(Outcome(response, answered), response.IsSuccessStatusCode ? answered : null);
        }
        catch (BotTokenException refused)
        {
            log.NoToken(refused);
            return new Answer(refused.IsLasting ? new Sent.Never(Hindrance.NotAllowed, refused.Message) : new Sent.Later(null, null), null);
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
        {
            return new Answer(Outcome(failed), null);
        }
    }

    /// <summary>What never had a line did not arrive; of what broke off later nobody knows.</summary>
    static Sent Outcome(Exception failed) => failed switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => new Sent.Later(null, null),
        HttpRequestException broken => new Sent.Unknown($"the line broke: {broken.HttpRequestError}"),
        { InnerException: TimeoutException } => new Sent.Later(null, null),
        _ => new Sent.Unknown("no answer in time"),
    };

    Sent Outcome(HttpResponseMessage response, JsonElement? body) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => new Sent.Done(Text(body, "id")),
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new Sent.Later(RetryAfter(response.Headers.RetryAfter), response.StatusCode),
        HttpStatusCode.NotFound => new Sent.Never(Hindrance.Gone, "the channel answered 404"),
        HttpStatusCode.Forbidden when s_blocked.Contains(Code(body)) => new Sent.Never(Hindrance.Blocked, $"the channel answered 403 {Code(body)}"),
        var refused => new Sent.Never(Hindrance.Refused, $"the channel answered {(int)refused}"),
    };

    TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };

    static string? Code(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty("error", out var error) ? Text(error, "subCode") ?? Text(error, "code") : null;

    static string? Text(JsonElement? from, string name) =>
        from is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Null for what is empty or no JSON that reads: an accepted message may be answered with nothing.</summary>
    static JsonElement? Json(string text)
    {
        try
        {
            if (text.Length == 0)
            {
                return null;
            }

            ReadableJson.Check(Encoding.UTF8.GetBytes(text));
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
