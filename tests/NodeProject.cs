using System.Diagnostics;
using System.Security.Cryptography;

namespace TwinBot.Tests;

/// <summary>A small npm project beside the tests: exactly what its lock file names, brought in when it is first needed.</summary>
sealed class NodeProject(string folder)
{
    static readonly Lock s_installing = new();

    /// <summary>Runs a script of the project and gives what it prints.</summary>
    public string Run(string script, string input) => Start("node", Path.Combine(Prepare(), script), input);

    /// <summary>Brings in the packages, and gives the folder in which they are.</summary>
    public string Prepare()
    {
        lock (s_installing)
        {
            Install();
        }

        return Work;
    }

    string Work => Path.Combine(AppContext.BaseDirectory, "node", folder);

    /// <summary>Done again when the lock file changes.</summary>
    void Install()
    {
        var from = Path.Combine(AppContext.BaseDirectory, folder);
        var done = Path.Combine(Work, "installed");
        var recipe = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(from, "package-lock.json"))));
        Directory.CreateDirectory(Work);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(Work, Path.GetFileName(file)), overwrite: true);
        }

        if (!File.Exists(done) || File.ReadAllText(done) != recipe)
        {
            Start("npm", "ci --ignore-scripts --prefer-offline --loglevel=error", "");
            File.WriteAllText(done, recipe);
        }
    }

    string Start(string program, string arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Work,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments} failed: {errors.Result}");
    }
}

/// <summary>A test that needs Node; left out, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = WhyNot;

    /// <summary>Null where there is one.</summary>
    public static string? WhyNot => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "npm"))) == true
        ? null
        : "There is no Node with npm in the path.";
}
