using TwinBot.Storage;

namespace TwinBot.Health;

/// <summary>For whoever watches over the service.</summary>
static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", static () => Results.Text("live"));
        app.MapGet("/health/ready", Ready);
    }

    static IResult Ready(IStore store)
    {
        try
        {
            store.HasSeen("ready?");
            return Results.Text("ready");
        }
        catch (IOException)
        {
            return Results.Text("The store does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
