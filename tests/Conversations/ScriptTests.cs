using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Commands.Scripts;

namespace TwinBot.Tests.Conversations;

public class ScriptTests
{
    static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "conversations");

    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(s_folder, "*.chat", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(s_folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Goes_as_it_is_written(string file) =>
        await PlayAsync(ScriptReader.Read(file, await File.ReadAllTextAsync(Path.Combine(s_folder, file))));

    internal static async Task PlayAsync(Script script)
    {
        var clock = new SetClock();
        await using var tenant = script.Roles.IsEmpty ? null : await SignedIn.StartAsync(clock);
        await using var bot = await RunningBot.StartAsync(services => services.AddSingleton<TimeProvider>(clock), tenant?.Settings ?? []);
        if (script.Records is { } records)
        {
            await StoredRecords.AddAsync(bot, Path.Combine(s_folder, "records", $"{records}.json"));
        }

        if (tenant is not null)
        {
            await SignedIn.EnrolAsync(bot, script.Roles);
        }

        var dialogue = new StringWriter();
        var failures = await new ScriptPlayer(script, new Stage(bot, clock, tenant), dialogue).PlayAsync();
        Assert.True(failures.Count == 0, $"{string.Join('\n', failures)}\n\n{dialogue}");
    }

    sealed class Stage(RunningBot bot, SetClock clock, SignedIn? tenant) : IStage
    {
        public HttpClient Client => tenant?.ClientOf(bot) ?? bot.Client;

        public async Task<bool> RestartAsync()
        {
            await bot.RestartAsync();
            return true;
        }

        public bool SetClock(DateOnly day)
        {
            clock.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
            return true;
        }

        public async Task<JsonNode?> RecordsAsync() => await StoredRecords.ExportAsync(bot);
    }
}
