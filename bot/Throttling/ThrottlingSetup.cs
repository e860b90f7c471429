using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using TwinBot.Channels;
using TwinBot.Channels.WebChat;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Throttling;

static class ThrottlingSetup
{
    const string Sockets = "sockets";

    /// <summary>Adds how much one person, and one address, may ask for.</summary>
    public static IServiceCollection AddThrottling(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration("TwinBot:Limits")
            .Validate(LimitsOptions.AreCounts, "TwinBot:Limits are whole numbers, 0 for no limit.")
            .Validate(LimitsOptions.AreAddresses, "TwinBot:Limits:Proxies are IP addresses, such as 127.0.0.1.")
            .ValidateOnStart();
        services.AddRateLimiter(static _ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitsOptions>, Callers>(Configure);
        return services.AddSingleton<Callers>().AddSingleton<PersonLimit>().AddSingleton<ConversationLimit>();
    }

    /// <summary>Counts requests for these by their address.</summary>
    public static TBuilder CountedByAddress<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new Counted());

    /// <summary>Limits how many of these one address has open at once.</summary>
    public static TBuilder OpenAtOnce<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireRateLimiting(Sockets);

    static void Configure(RateLimiterOptions limiter, IOptions<LimitsOptions> limits, Callers callers)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.GetEndpoint()?.Metadata.GetMetadata<Counted>() is null
            ? RateLimitPartition.GetNoLimiter("")
            : Windows.Partition(callers.Of(context), limits.Value.RequestsPerAddress, Windows.Minute));
        limiter.AddPolicy(Sockets, context => limits.Value.SocketsPerAddress == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetConcurrencyLimiter(callers.Of(context), _ => new ConcurrencyLimiterOptions { PermitLimit = limits.Value.SocketsPerAddress }));
        limiter.OnRejected = static async (rejected, _) => await Refusal(rejected.HttpContext, Windows.WaitOf(rejected.Lease)).ExecuteAsync(rejected.HttpContext);
    }

    /// <summary>A browser is shown a page, in all languages: nothing is known of who looks at it.</summary>
    static IResult Refusal(HttpContext context, TimeSpan wait)
    {
        var languages = context.RequestServices.GetRequiredService<Languages>();
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return Refusals.TooMany(context, wait, languages[new Language("en")].Say("link.slow"));
        }

        Refusals.After(context, wait);
        var says = languages.All.Select(speech => $"<p lang=\"{speech.Language.Code}\">{HtmlEncoder.Default.Encode(speech.Say("link.slow"))}</p>");
        return ChatPage.Notice(context, StatusCodes.Status429TooManyRequests, string.Concat(says));
    }

    /// <summary>Marks what is counted by the caller's address.</summary>
    sealed class Counted;
}
