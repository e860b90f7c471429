namespace TwinBot.Evaluations;

/// <summary>
/// Counts links that open nothing. Whoever tries too many is told to wait; a right link opens all the same, because behind one proxy or one
/// town hall all have one address, and because 256 bits are not guessed: the limit spares work and shows an attack, the secret keeps the door.
/// </summary>
sealed class WrongLinks(TimeProvider time, ILogger<WrongLinks> log)
{
    public const int MostOfOne = 20;
    public const int MostOfAll = 400;

    static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    readonly Lock _lock = new();
    readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    DateTimeOffset _began;
    int _all;

    /// <summary>Counts one more; the wait where these are too many, null otherwise.</summary>
    /// <param name="address">Stands for who called.</param>
    public TimeSpan? Add(string address)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _began >= s_window)
            {
                _byAddress.Clear();
                (_began, _all) = (now, 0);
            }

            var own = _byAddress.GetValueOrDefault(address) + 1;
            _all++;
            if (_all <= MostOfAll)
            {
                _byAddress[address] = own;
            }

            if (own <= MostOfOne && _all <= MostOfAll)
            {
                return null;
            }

            if (own == MostOfOne + 1 || _all == MostOfAll + 1)
            {
                log.TooManyWrongLinks(_all);
            }

            return _began + s_window - now;
        }
    }
}
