using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TwinBot.Tests.Fuzzing;

/// <summary>Keeps what the service logs as its own failure: a turn that failed is answered with an apology, and is a failure all the same.</summary>
sealed class Alarms : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<string> _failures = new();

    /// <summary>The oldest failure that was not taken yet; null where there is none.</summary>
    public string? Take() => _failures.TryDequeue(out var failure) ? failure : null;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _failures.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
