using System.Buffers.Binary;
using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;
using TwinBot.Conversation;
using TwinBot.Conversation.AnswerTypes;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Commands;

/// <summary>
/// Where a running service takes requests of the command line, from its own user on its own machine only: a pipe named after the store's file.
/// A request is a line; the answer is a letter (<c>+</c> done, <c>-</c> refused), a length and so many bytes: the result, or the sentence.
/// </summary>
sealed partial class StoreDoor(LiteDbStore store, Languages languages, ILogger<StoreDoor> logger) : BackgroundService
{
    public const string Export = "export";
    public const string Backup = "backup";
    public const string Claim = "claim";

    const int LongestRequest = 8192;
    const int HeadSize = 9;

    /// <summary>Asks the service that has the store open. Null when none has, or none answers.</summary>
    /// <exception cref="StoreRefusedException">It refused; the message is its sentence.</exception>
    public static async Task<byte[]?> AskAsync(string storePath, string request)
    {
        if (!IsOpen(storePath))
        {
            return null;
        }

        await using var pipe = new NamedPipeClientStream(".", NameOf(storePath), PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            await pipe.ConnectAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
        }
        catch (Exception closed) when (closed is TimeoutException or UnauthorizedAccessException)
        {
            return null;
        }

        await pipe.WriteAsync(Encoding.UTF8.GetBytes(request + "\n"));
        var head = new byte[HeadSize];
        await pipe.ReadExactlyAsync(head);
        var answer = new byte[BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(1))];
        await pipe.ReadExactlyAsync(answer);
        return head[0] == '+' ? answer : throw new StoreRefusedException(Encoding.UTF8.GetString(answer));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ServeOneAsync(stoppingToken);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                // Whoever asked has gone or said nothing, or there can be no pipe just now: the service goes on either way.
                RequestFailed(failed);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    async Task ServeOneAsync(CancellationToken stopping)
    {
        await using var pipe = new NamedPipeServerStream(NameOf(store.Path), PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.WaitForConnectionAsync(stopping);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        var request = await ReadLineAsync(pipe, patience.Token);
        patience.CancelAfter(TimeSpan.FromMinutes(10));
        try
        {
            await AnswerAsync(pipe, '+', await DoAsync(request), patience.Token);
        }
        catch (Exception refused) when (refused is StoreRefusedException or StoreDamagedException)
        {
            await AnswerAsync(pipe, '-', Encoding.UTF8.GetBytes(refused.Message), patience.Token);
        }
    }

    async Task<byte[]> DoAsync(string request)
    {
        switch (request.Split(' '))
        {
            case [Claim]:
                return Encoding.UTF8.GetBytes(await FirstCoordinator.OpenAsync(store, TimeProvider.System.GetUtcNow()));
            case [Export]:
                return await new Exporter(store).MakeAsync(Handout.Export, languages.All.First());
            case [Export, var name, var tag] when EnumNames.TryParse<Handout>(name, out var what) && languages.ByTag(tag) is { } language:
                return await new Exporter(store).MakeAsync(what, languages[language]);
        }

        if (request.Split(' ', 2) is [Backup, var path] && Path.IsPathFullyQualified(path))
        {
            await store.BackupAsync(path);
            return [];
        }

        throw new StoreRefusedException("The running service does not know this request: it is of another version.");
    }

    static async Task AnswerAsync(Stream pipe, char outcome, byte[] answer, CancellationToken cancellation)
    {
        var head = new byte[HeadSize];
        head[0] = (byte)outcome;
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(1), answer.Length);
        await pipe.WriteAsync(head, cancellation);
        await pipe.WriteAsync(answer, cancellation);
    }

    static async Task<string> ReadLineAsync(Stream pipe, CancellationToken cancellation)
    {
        var line = new byte[LongestRequest];
        for (var length = 0; length < line.Length; length++)
        {
            if (await pipe.ReadAsync(line.AsMemory(length, 1), cancellation) == 0 || line[length] == '\n')
            {
                return Encoding.UTF8.GetString(line, 0, length);
            }
        }

        return "";
    }

    /// <summary>True while somebody has the store open: then nobody else gets its lock.</summary>
    static bool IsOpen(string storePath)
    {
        try
        {
            using var taken = StoreLock.Take(storePath);
            return false;
        }
        catch (StoreRefusedException)
        {
            return true;
        }
    }

    static string NameOf(string storePath) =>
        "twinbot-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(storePath))))[..24];

    [LoggerMessage(3050, LogLevel.Warning, "A request of the command line failed.")]
    partial void RequestFailed(Exception reason);
}
