using System.CommandLine;
using System.Text;
using TwinBot.Storage;

namespace TwinBot.Commands;

/// <summary><c>claim</c>: opens a code for one more coordinator, where those who are have left without giving anybody their role.</summary>
static class ClaimCommand
{
    public static Command Make() => DataCommands.Make("claim", "Opens a code: whoever says it to the bot in a personal chat is a coordinator, beside those who are. Also while the service runs.", OpenAsync);

    static async Task<int> OpenAsync(StorageOptions options)
    {
        DataCommands.MustExist(options);
        Console.WriteLine($"Whoever says this to the bot in a personal chat becomes a coordinator: claim {await CodeAsync(options)}");
        return 0;
    }

    static async Task<string> CodeAsync(StorageOptions options)
    {
        if (await StoreDoor.AskAsync(options.Path, StoreDoor.Claim) is { } code)
        {
            return Encoding.UTF8.GetString(code);
        }

        await using var store = DataCommands.Open(options);
        return await FirstCoordinator.OpenAsync(store, DateTimeOffset.UtcNow);
    }
}
