namespace TwinBot.Channels;

/// <summary>What the disk refused did not happen and is not acknowledged: the channel sends it again.</summary>
sealed class StoreTroubles(ILogger<StoreTroubles> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            log.StoreRefused(exception);
            return Refusals.Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "This could not be stored. Please send it again later.");
        }
    }
}

/// <summary>Events 1100 to 1199.</summary>
static partial class Log
{
    [LoggerMessage(1100, LogLevel.Error, "The store refused; the message is not acknowledged")]
    public static partial void StoreRefused(this ILogger logger, Exception exception);
}
