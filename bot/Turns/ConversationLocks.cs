namespace TwinBot.Turns;

/// <summary>One turn of a conversation at a time, in the order of coming. A lock nobody holds or waits for takes no room.</summary>
sealed class ConversationLocks
{
    readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>How many conversations are locked now.</summary>
    public int Count
    {
        get
        {
            lock (_gates)
            {
                return _gates.Count;
            }
        }
    }

    /// <summary>Waits for the conversation's turn; disposing ends it.</summary>
    public async Task<IDisposable> EnterAsync(string conversation)
    {
        Gate? gate;
        Task entered;
        lock (_gates)
        {
            if (!_gates.TryGetValue(conversation, out gate))
            {
                _gates[conversation] = gate = new Gate(this, conversation);
            }

            gate.Users++;
            entered = gate.Turn.WaitAsync();
        }

        await entered;
        return gate;
    }

    sealed class Gate(ConversationLocks locks, string conversation) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }

        public void Dispose()
        {
            lock (locks._gates)
            {
                Turn.Release();
                if (--Users == 0)
                {
                    locks._gates.Remove(conversation);
                    Turn.Dispose();
                }
            }
        }
    }
}
