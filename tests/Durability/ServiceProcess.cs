using System.Collections.Concurrent;
using System.Diagnostics;
using TwinBot.Storage;

namespace TwinBot.Tests.Durability;

/// <summary>
/// The service as it runs in production: a process of its own, which can be killed at any moment. TWINBOT_SERVICE names the TwinBot.dll of another build,
/// such as a release as it is published, which starts in half the time.
/// </summary>
sealed class ServiceProcess : IDisposable
{
    const string Listening = "TwinBot is listening. Chat with it at ";

    static readonly string s_service = Environment.GetEnvironmentVariable("TWINBOT_SERVICE") ?? typeof(LiteDbStore).Assembly.Location;

    readonly Process _process;
    readonly TaskCompletionSource<string?> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentQueue<string> _errors = new();
    readonly ConcurrentQueue<string> _log = new();

    ServiceProcess(Process process) => _process = process;

    /// <summary>What it said on the error output.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>What it logged as an error, with what follows.</summary>
    public string Failures => string.Join('\n', _log.SkipWhile(line => !line.StartsWith("fail:", StringComparison.Ordinal) && !line.StartsWith("crit:", StringComparison.Ordinal)));

    /// <summary>Null until it has ended.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <param name="store">The data file.</param>
    /// <param name="args">More configuration, as <c>--key=value</c>.</param>
    public static ServiceProcess Start(string store, params string[] args) =>
        Run("dotnet", [s_service, .. args, .. Own(store)]);

    /// <summary>A verb of the command line.</summary>
    public static ServiceProcess Run(params string[] arguments) => Run("dotnet", [s_service, .. arguments]);

    /// <summary>The same in a shell that takes something from it first, such as <c>ulimit -f 100</c>.</summary>
    public static ServiceProcess StartAfter(string shell, string store) =>
        Run("bash", ["-c", $"{shell}; exec dotnet \"$@\"", "bash", s_service, .. Own(store)]);

    /// <summary>Where it answers, without a slash at its end; null when it ended before it did.</summary>
    public Task<string?> UrlAsync() => _url.Task;

    /// <summary><c>kill -9</c>: nothing of it runs any more when this returns.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary><c>SIGTERM</c>, as an administrator stops it.</summary>
    public async Task StopAsync()
    {
        await RunToEndAsync("kill", "-TERM", $"{_process.Id}");
        await _process.WaitForExitAsync();
    }

    /// <summary>Takes the soft limit on the size of files away.</summary>
    public Task LiftAsync() => RunToEndAsync("prlimit", "--pid", $"{_process.Id}", "--fsize=unlimited");

    public Task WaitAsync() => _process.WaitForExitAsync();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    static string[] Own(string store) => ["--urls=http://127.0.0.1:0", $"--TwinBot:Storage:Path={store}", "--Logging:LogLevel:Default=Warning"];

    static ServiceProcess Run(string file, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The service does not start.");
        var service = new ServiceProcess(process);
        process.OutputDataReceived += (_, line) => service.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => service.Complain(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return service;
    }

    static async Task RunToEndAsync(string file, params string[] arguments)
    {
        using var run = Process.Start(file, arguments);
        await run.WaitForExitAsync();
        Assert.Equal(0, run.ExitCode);
    }

    void Hear(string? line)
    {
        if (line is null)
        {
            _url.TrySetResult(null);
        }
        else if (line.StartsWith(Listening, StringComparison.Ordinal))
        {
            _url.TrySetResult(line[Listening.Length..].TrimEnd('/'));
        }
        else
        {
            _log.Enqueue(line);
        }
    }

    void Complain(string? line)
    {
        if (line is not null)
        {
            _errors.Enqueue(line);
        }
    }
}
