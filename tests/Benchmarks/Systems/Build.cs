using System.Diagnostics;

namespace TwinBot.Benchmarks.Systems;

/// <summary>TwinBot as it is deployed, and this program itself.</summary>
sealed record Build(string Bot)
{
    public string Benchmarks { get; } = typeof(Build).Assembly.Location;

    /// <summary>Publishes the service as `deploy/` does.</summary>
    public static Build Publish()
    {
        var output = Folder();
        Run("dotnet", "publish", Path.Combine(Root, "bot"), "--configuration", "Release", "--output", output, "-p:UseAppHost=false", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/published.lock.json", "--nologo", "-v", "quiet");
        return new Build(Path.Combine(output, "TwinBot.dll"));
    }

    /// <summary>The folder of the official bot, its packages fetched as they are locked.</summary>
    public static string FetchOfficial()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Official");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            // Without the scripts of all packages: one of them wants to fetch more. The one that is needed follows.
            Run("npm", "ci", "--prefix", folder, "--ignore-scripts");
            Run("npm", ["rebuild", "better-sqlite3", "--prefix", folder, .. Headers()]);
        }

        // A newer npm leaves it undone without saying so where its scripts are not allowed.
        if (Directory.GetFiles(Path.Combine(folder, "node_modules", "better-sqlite3"), "better_sqlite3.node", SearchOption.AllDirectories).Length == 0)
        {
            throw new InvalidOperationException($"npm did not compile better-sqlite3. Delete node_modules in {folder}, let npm run its scripts, and try again.");
        }

        return folder;
    }

    /// <summary>Starts the service on records of its own.</summary>
    /// <param name="prepare">Puts data into its folder first.</param>
    public Server Start(Action<string>? prepare)
    {
        var folder = Folder();
        prepare?.Invoke(folder);
        return Start(folder);
    }

    public Server Start(string folder) =>
        Server.Start(["dotnet", Bot, "--urls", "http://127.0.0.1:{port}", "--TwinBot:Storage:Path", Path.Combine(folder, "twinbot.db"), "--Logging:LogLevel:Default", "Error"], folder);

    /// <summary>Runs a verb of the service.</summary>
    public void Do(string folder, params string[] verb) =>
        Run("dotnet", [Bot, .. verb, "--TwinBot:Storage:Path", Path.Combine(folder, "twinbot.db")]);

    public static string Folder() => Directory.CreateTempSubdirectory("twinbot-bench-").FullName;

    /// <summary>Where Node's own headers came with it, nothing is fetched to compile against.</summary>
    static string[] Headers()
    {
        var prefix = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(folder => File.Exists(Path.Combine(folder, "node"))) is { } bin ? Path.GetDirectoryName(bin) : null;
        return prefix is not null && File.Exists(Path.Combine(prefix, "include/node/node_api.h")) ? [$"--nodedir={prefix}"] : [];
    }

    static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "TwinBot.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("Run it inside the repository.");
            }

            return folder.FullName;
        }
    }

    static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var said = process.StandardError.ReadToEndAsync();
        var told = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {told.Result}{said.Result}");
        }
    }
}
