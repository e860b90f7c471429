using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Throttling;

/// <summary>How much one person may say within a minute, and what they are told when it was more.</summary>
sealed class PersonLimit(IOptions<LimitsOptions> limits, IStore store, Languages languages, IOptions<ServiceOptions> service) : IDisposable
{
    readonly PartitionedRateLimiter<string> _said = Windows.Of<string>(limits.Value.MessagesPerPerson, Windows.Minute, person => person);
    readonly PartitionedRateLimiter<string> _told = Windows.Of<string>(1, Windows.Minute, person => person);

    /// <summary>Counts one more; the wait where these are too many, null otherwise.</summary>
    public TimeSpan? Take(string person)
    {
        using var lease = _said.AttemptAcquire(person);
        return lease.IsAcquired ? null : Windows.WaitOf(lease);
    }

    /// <summary>True once a minute: whoever writes too fast is not written to as fast.</summary>
    public bool MayTell(string person)
    {
        using var lease = _told.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    /// <summary>What they are told, in their language.</summary>
    /// <param name="locale">Of their client; null where it said none.</param>
    public string Sentence(TimeSpan wait, string person, string? locale = null) =>
        languages.Spoken(service.Value.Languages.Default, store.Person(person)?.Language, locale).Say("service.tooFast", ("n", Windows.Seconds(wait)));

    public void Dispose()
    {
        _said.Dispose();
        _told.Dispose();
    }
}
