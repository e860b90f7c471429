using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Commands;

/// <summary>The verbs that work on the store.</summary>
static class DataCommands
{
    static readonly Option<string?> s_path = new($"--{StorageOptions.Section}:Path") { Description = "The store's data file, where the configuration does not name it.", HelpName = "FILE" };

    public static IEnumerable<Command> All() => [ExportCommand.Make(), ImportCommand.Make(), BackupCommand.Make(), RestoreCommand.Make(), ClaimCommand.Make()];

    /// <summary>A verb of one file. What is foreseen to go wrong is one line on the error output, and 1.</summary>
    /// <param name="run">Gets the storage's options and the file; returns the exit code.</param>
    public static Command Make(string name, string description, Option<string> file, Func<StorageOptions, string, Task<int>> run) =>
        Make(name, description, file, (_, options, path) => run(options, path));

    /// <summary>The same, for a verb with options of its own.</summary>
    public static Command Make(string name, string description, Option<string> file, Func<ParseResult, StorageOptions, string, Task<int>> run)
    {
        var command = Make(name, description, (parsed, options) => run(parsed, options, parsed.GetRequiredValue(file)));
        command.Options.Add(file);
        return command;
    }

    /// <summary>A verb without a file.</summary>
    public static Command Make(string name, string description, Func<StorageOptions, Task<int>> run) => Make(name, description, (_, options) => run(options));

    static Command Make(string name, string description, Func<ParseResult, StorageOptions, Task<int>> run)
    {
        var command = new Command(name, description) { s_path };
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                return await run(parsed, Configured(parsed.GetValue(s_path)));
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

    /// <summary>What concerns the whole service, from the same settings and environment.</summary>
    public static ServiceOptions Service() => WebApplication.CreateBuilder([]).Configuration.GetSection("TwinBot").Get<ServiceOptions>() ?? new ServiceOptions();

    /// <summary>The language of an option, or the service's own; null, said on the error output, when the bot has none such.</summary>
    public static Speech? Speech(Languages languages, string? option)
    {
        var tag = option ?? Service().Languages.Default;
        if (languages.ByTag(tag) is { } language)
        {
            return languages[language];
        }

        Console.Error.WriteLine($"--lang must be one of {string.Join(", ", languages.All.Select(known => known.Language.Code))}, not “{tag}”.");
        return null;
    }

    /// <summary>The same settings and environment as the service has.</summary>
    static StorageOptions Configured(string? path)
    {
        var options = WebApplication.CreateBuilder([]).Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        return path is null ? options : options with { Path = path };
    }
}
