using System.CommandLine;
using TwinBot.Channels.Teams.App;

namespace TwinBot.Commands;

/// <summary><c>teams-app</c>: the package that an administrator uploads to Teams.</summary>
static class TeamsAppCommand
{
    public static Command Make()
    {
        var to = new Option<string>("--out") { Description = "The package to write.", HelpName = "ZIP", Required = true };
        var command = new Command("teams-app", "Writes the Teams app of this bot, from the same settings as the service; manifests/README.md says where it goes.") { to };
        command.SetAction((parsed, _) => WriteAsync(parsed.GetRequiredValue(to)));
        return command;
    }

    static async Task<int> WriteAsync(string to)
    {
        try
        {
            var package = AppPackage.Pack(AppDetails.Read(WebApplication.CreateBuilder([]).Configuration));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
            await File.WriteAllBytesAsync(to, package);
            return 0;
        }
        catch (Exception foreseen) when (foreseen is StartRefusedException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(foreseen.Message);
            return 1;
        }
    }
}
