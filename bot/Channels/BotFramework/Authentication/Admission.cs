using Microsoft.Net.Http.Headers;
using TwinBot.Telemetry;

namespace TwinBot.Channels.BotFramework.Authentication;

/// <summary>Lets nobody in without a good token; the body of a request is not read before.</summary>
sealed class Admission(TokenCheck check, Measures measures, ILogger<Admission> log) : IEndpointFilter
{
    const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        switch (await VerdictAsync(http))
        {
            case Verdict.Good good:
                http.Features.Set(good.Caller);
                return await next(context);
            case Verdict.Bad bad:
                measures.Refused();
                log.TokenRefused(bad.Why);
                LargeBodies.ThrowAway(http);
                http.Response.Headers.WWWAuthenticate = "Bearer";
                return Refusals.Of(StatusCodes.Status401Unauthorized, "Unauthorized", "A valid token of Bot Framework is needed.");
            default:
                return Refusals.Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Tokens cannot be checked at the moment. Please send it again later.");
        }
    }

    async Task<Verdict> VerdictAsync(HttpContext http) =>
        http.Request.Headers[HeaderNames.Authorization] is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await check.CheckAsync(header[Scheme.Length..].Trim(), http.RequestAborted)
            : new Verdict.Bad("no bearer token");
}
