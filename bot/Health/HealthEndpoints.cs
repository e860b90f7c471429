using TwinBot.Backups;
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

    static IResult Ready(IStore store, ScheduledBackups backups)
    {
        try
        {
            store.HasSeen("ready?");

            // A backup that failed is to be looked into, and no reason to send people away.
            return Results.Text(backups.Trouble is { } trouble ? $"ready\n{trouble}" : "ready");
        }
        catch (IOException)
        {
            return Results.Text("The store does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
