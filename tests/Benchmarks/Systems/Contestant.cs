using TwinBot.Benchmarks.Driving;

namespace TwinBot.Benchmarks.Systems;

/// <summary>A bot to be measured.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Start">Starts it, in a folder of its own.</param>
/// <param name="Expects">Words of the right reply to a step of the dialog.</param>
sealed record Contestant(string Name, Func<Server> Start, Func<int, string> Expects)
{
    public static Contestant TwinBot(Build build, Action<string>? prepare = null) => new("TwinBot", () => build.Start(prepare), Asked);

    public static Contestant Bare(Build build, string repliesFile, bool isDurable) => new(
        isDurable ? "bare endpoint, durable with group commit (SQLite)" : "bare endpoint, nothing stored",
        () =>
        {
            var folder = Build.Folder();
            string[] store = isDurable ? ["--database", Path.Combine(folder, "said.db")] : [];
            return Server.Start(["dotnet", build.Benchmarks, "bare", "--urls", "http://127.0.0.1:{port}", "--replies", repliesFile, .. store], folder);
        },
        Asked);

    public static Contestant Official(string modules, bool isDurable) => new(
        isDurable ? "official SDK for JavaScript, on SQLite" : "official SDK for JavaScript, in memory",
        () =>
        {
            var folder = Build.Folder();
            return Server.Start(["node", Path.Combine(modules, "bot.js"), "{port}", isDurable ? Path.Combine(folder, "state.db") : "memory"], folder);
        },
        step => ContactDialog.Asks[step] is { Length: > 0 } field ? $"asks:{field} " : "ended Saved");

    static string Asked(int step) => ContactDialog.Asks[step] is { Length: > 0 } field ? $"\"asks\":\"{field}\"" : "\"ended\":\"saved\"";
}
