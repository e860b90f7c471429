using System.Collections.Immutable;
using TwinBot.Benchmarks.Driving;
using TwinBot.Benchmarks.Systems;
using TwinBot.Conversation;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Benchmarks.Micro;

/// <summary>The service in this process, without its door: turns are handed to it directly.</summary>
sealed class InProcess : IDisposable
{
    readonly WebApplication _app;
    readonly string _folder = Build.Folder();
    readonly TurnRunner _runner;
    int _dialogs;

    public InProcess()
    {
        _app = Program.Build(["--urls", "http://127.0.0.1:0", "--TwinBot:Storage:Path", Path.Combine(_folder, "twinbot.db"), "--Logging:LogLevel:Default", "Error"]);
        _runner = _app.Services.GetRequiredService<TurnRunner>();
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>Plays one whole dialog.</summary>
    public async Task PlayAsync()
    {
        var dialog = ++_dialogs;
        for (var step = 0; step < ContactDialog.Asks.Length; step++)
        {
            await SayAsync($"c{dialog}", $"c{dialog}-{step}", ContactDialog.Says(dialog, step));
        }
    }

    public Task<TurnEnd> SayAsync(string conversation, string id, string text) => _runner.TakeAsync(
        new Arrival
        {
            Channel = "emulator",
            ConversationId = conversation,
            PersonId = "p-" + conversation,
            Message = new Incoming { Kind = IncomingKind.Message, Id = id, Text = text, Locale = "en-GB" },
            Mark = id,
            ArrivedAt = TimeProvider.System.GetTimestamp(),
        },
        new Nowhere());

    public void Dispose()
    {
        _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    sealed class Nowhere : IReturnPath
    {
        public TurnCommit Address(TurnCommit commit, ImmutableArray<Reply> replies) => commit;

        public void SendOn(TurnCommit commit, CommitResult result)
        {
        }

        public Task ShowTypingAsync() => Task.CompletedTask;
    }
}
