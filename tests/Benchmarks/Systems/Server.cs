using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TwinBot.Benchmarks.Systems;

/// <summary>What a process has used.</summary>
/// <param name="Memory">Resident megabytes.</param>
readonly record struct Usage(TimeSpan Processor, double Memory);

/// <summary>A bot as a process of its own, alone on one core where that can be had.</summary>
sealed class Server : IAsyncDisposable
{
    readonly Process _process;
    readonly string? _folder;

    Server(Process process, string url, string? folder) => (_process, Url, _folder, StartedAt) = (process, url, folder, Stopwatch.GetTimestamp());

    public string Url { get; }

    public long StartedAt { get; }

    /// <summary>The core that servers run on: the last one, as the driver keeps to the others.</summary>
    public static int Core => Environment.ProcessorCount - 1;

    public Usage Usage
    {
        get
        {
            _process.Refresh();
            return new Usage(_process.TotalProcessorTime, _process.WorkingSet64 / 1048576.0);
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program and its arguments; <c>{port}</c> is where it is to listen.</param>
    /// <param name="folder">Its working folder, deleted afterwards; null for none.</param>
    public static Server Start(string[] command, string? folder)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        string[] whole = ["taskset", "-c", Core.ToString(CultureInfo.InvariantCulture), .. command.Select(part => part.Replace("{port}", port, StringComparison.Ordinal))];
        var start = new ProcessStartInfo(whole[0], whole[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };

        // As deploy/ has it; the floor has it, too.
        start.Environment["DOTNET_GCgen0size"] = "0x4000000";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } said) { Console.Error.WriteLine($"  [{command[0]}] {said}"); } };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Server(process, $"http://127.0.0.1:{port}/", folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
