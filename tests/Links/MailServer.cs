using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace TwinBot.Tests.Links;

/// <summary>A mail server on this machine that keeps what it is sent, and refuses first what a test wants refused.</summary>
sealed class MailServer : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly Task _running;

    public MailServer()
    {
        _listener.Start();
        _running = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<MimeMessage> Received { get; } = new();

    /// <summary>Who each letter was handed over for.</summary>
    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>Answers to the next letters, such as <c>451 later</c>; when there are none, they are taken.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
            {
                Recipients.Enqueue(line);
            }

            var answer = verb switch
            {
                "EHLO" or "HELO" => "250 here",
                "MAIL" when Refusals.TryDequeue(out var refusal) => refusal,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await writer.WriteLineAsync(answer);
            if (verb == "DATA")
            {
                Received.Enqueue(await LetterAsync(reader));
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    static async Task<MimeMessage> LetterAsync(StreamReader reader)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            letter.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(letter.ToString()));
        return await MimeMessage.LoadAsync(bytes);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        _listener.Dispose();
        await _running.WaitAsync(TimeSpan.FromSeconds(5));
    }
}
