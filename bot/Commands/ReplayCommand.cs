using System.CommandLine;
using System.Text.Json.Nodes;
using TwinBot.Commands.Scripts;

namespace TwinBot.Commands;

/// <summary><c>replay FILE</c>: plays a conversation script against a running bot.</summary>
static class ReplayCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The script, as tests/conversations/README.md describes it." };
        var url = new Option<string>("--url") { Description = "Where the bot listens.", DefaultValueFactory = _ => LocalMode.DefaultUrl };
        var command = new Command("replay", "Plays a conversation script against a running bot and checks what can be seen from outside.") { file, url };
        command.SetAction((parsed, _) => PlayAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(url)));
        return command;
    }

    static async Task<int> PlayAsync(FileInfo file, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return await FailAsync($"--url must be an address such as {LocalMode.DefaultUrl}.");
        }

        try
        {
            var script = ScriptReader.Read(file.Name, await File.ReadAllTextAsync(file.FullName));
            using var client = new HttpClient { BaseAddress = new Uri($"{url.AbsoluteUri.TrimEnd('/')}/") };
            if (script.Records is { } records)
            {
                Console.WriteLine($"(it begins with the records “{records}”; import them first)");
            }

            if (!script.Roles.IsEmpty)
            {
                Console.WriteLine("(its people have roles, which cannot be given from outside: here each is what the bot takes them for)");
            }

            var failures = await new ScriptPlayer(script, new FromOutside(client), Console.Out).PlayAsync();
            return failures.Count == 0 ? 0 : await FailAsync(string.Join(Environment.NewLine, failures));
        }
        catch (Exception exception) when (exception is ScriptException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync(exception.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return await FailAsync($"The bot at {url} does not answer: {exception.Message}");
        }
    }

    static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }

    /// <summary>Over the wire only what is said can be seen.</summary>
    sealed class FromOutside(HttpClient client) : IStage
    {
        public HttpClient Client => client;

        public Task<bool> RestartAsync() => Task.FromResult(false);

        public bool SetClock(DateOnly day) => false;

        public Task<JsonNode?> RecordsAsync() => Task.FromResult<JsonNode?>(null);
    }
}
