using System.Text.Json.Nodes;

namespace TwinBot.Commands.Scripts;

/// <summary>Where a script is played: over the wire, or in a test.</summary>
interface IStage
{
    /// <summary>With the service's address.</summary>
    HttpClient Client { get; }

    /// <summary>False where the service cannot be stopped from here.</summary>
    Task<bool> RestartAsync();

    /// <summary>False where its clock cannot be set from here.</summary>
    bool SetClock(DateOnly day);

    /// <summary>The records as an export writes them; null where they cannot be seen from here.</summary>
    Task<JsonNode?> RecordsAsync();
}
