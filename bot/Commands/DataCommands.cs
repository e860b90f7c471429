using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using TwinBot.Storage;

namespace TwinBot.Commands;

/// <summary>The verbs that work on the store.</summary>
static class DataCommands
{
    static readonly Option<string?> s_path = new($"--{StorageOptions.Section}:Path") { Description = "The store's data file, where the configuration does not name it.", HelpName = "FILE" };

    public static IEnumerable<Command> All() => [ExportCommand.Make(), ImportCommand.Make(), BackupCommand.Make(), RestoreCommand.Make()];

    /// <summary>A verb of one file. What is foreseen to go wrong is one line on the error output, and 1.</summary>
    /// <param name="run">Gets the storage's options and the file; returns the exit code.</param>
    public static Command Make(string name, string description, Option<string> file, Func<StorageOptions, string, Task<int>> run)
    {
        var command = new Command(name, description) { file, s_path };
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                return await run(Configured(parsed.GetValue(s_path)), parsed.GetRequiredValue(file));
            }
            catch (Exception foreseen) when (foreseen is StoreRefusedException or StoreDamagedException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(foreseen.Message);
                return 1;
            }
        });
        return command;
    }

    public static LiteDbStore Open(StorageOptions options) => LiteDbStore.Open(options, NullLogger.Instance);

    /// <exception cref="StoreRefusedException">There is none: a verb that only reads does not make one.</exception>
    public static void MustExist(StorageOptions options)
    {
        if (!File.Exists(options.Path) && !File.Exists(options.Path + ".journal"))
        {
            throw new StoreRefusedException($"There is no store {options.Path}. Set TwinBot:Storage:Path where it is elsewhere.");
        }
    }

    /// <summary>The same settings and environment as the service has.</summary>
    static StorageOptions Configured(string? path)
    {
        var options = WebApplication.CreateBuilder([]).Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        return path is null ? options : options with { Path = path };
    }
}
