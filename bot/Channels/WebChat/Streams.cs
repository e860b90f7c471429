using System.Threading.Channels;

namespace TwinBot.Channels.WebChat;

/// <summary>Wakes the open pages of a conversation. What they show they read from the transcript; only typing is sent as it comes.</summary>
sealed class Streams
{
    readonly Dictionary<string, List<Listener>> _listeners = new(StringComparer.Ordinal);

    public Listener Listen(string conversation)
    {
        var listener = new Listener(this, conversation);
        lock (_listeners)
        {
            if (!_listeners.TryGetValue(conversation, out var all))
            {
                _listeners[conversation] = all = [];
            }

            all.Add(listener);
        }

        return listener;
    }

    /// <summary>The transcript has grown.</summary>
    public void Wake(string conversation) => Tell(conversation, null);

    /// <summary>Shows a frame that is never stored.</summary>
    public void Pass(string conversation, string frame) => Tell(conversation, frame);

    void Tell(string conversation, string? frame)
    {
        lock (_listeners)
        {
            foreach (var listener in _listeners.GetValueOrDefault(conversation) ?? [])
            {
                listener.Tell(frame);
            }
        }
    }

    void Leave(Listener listener)
    {
        lock (_listeners)
        {
            if (_listeners.TryGetValue(listener.Conversation, out var all) && all.Remove(listener) && all.Count == 0)
            {
                _listeners.Remove(listener.Conversation);
            }
        }
    }

    /// <summary>One open page.</summary>
    internal sealed class Listener(Streams streams, string conversation) : IDisposable
    {
        // A page that is slow misses signs of typing and superfluous calls, never messages: those it reads by number.
        readonly Channel<string?> _calls = Channel.CreateBounded<string?>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropWrite });

        public string Conversation => conversation;

        /// <summary>A frame to show, or null when the transcript has grown.</summary>
        public ValueTask<string?> NextAsync(CancellationToken cancellation) => _calls.Reader.ReadAsync(cancellation);

        public void Tell(string? frame) => _calls.Writer.TryWrite(frame);

        public void Dispose() => streams.Leave(this);
    }
}
