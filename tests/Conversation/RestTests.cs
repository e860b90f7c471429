using Microsoft.Extensions.Logging.Abstractions;
using TwinBot.Turns;

namespace TwinBot.Tests.Conversation;

/// <summary>Memory goes back to the machine when it is quiet, and only when there is some to give.</summary>
public sealed class RestTests
{
    readonly MovedClock _clock = new();
    long _taken = 200 << 20;
    int _given;
    bool _isRefused;

    [Fact]
    public void WhenItIsQuietMemoryIsGivenBack()
    {
        using var rest = Rest();
        rest.Disturb();
        _clock.Move(TimeSpan.FromSeconds(15));
        rest.Disturb();
        _clock.Move(TimeSpan.FromSeconds(15));
        Assert.Equal(0, _given);
        _clock.Move(TimeSpan.FromSeconds(15));
        Assert.Equal(1, _given);
        _clock.Move(TimeSpan.FromHours(1));
        Assert.Equal(1, _given);
    }

    [Fact]
    public void WhatIsNotWorthAPauseIsKept()
    {
        using var rest = Rest();
        rest.Disturb();
        _clock.Move(TimeSpan.FromMinutes(1));
        _taken += 1 << 20;
        rest.Disturb();
        _clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(1, _given);
        _taken += 100 << 20;
        rest.Disturb();
        _clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _given);
    }

    [Fact]
    public void WhatCannotBeGivenBackNowIsGivenBackLater()
    {
        _isRefused = true;
        using var rest = Rest();
        rest.Disturb();
        _clock.Move(TimeSpan.FromMinutes(1));
        (_isRefused, _taken) = (false, _taken + 1);
        Assert.Equal(0, _given);
        rest.Disturb();
        _clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(1, _given);
    }

    Rest Rest() => new(_clock, () => _taken, GiveBackAsync, NullLogger<Rest>.Instance);

    Task GiveBackAsync()
    {
        if (_isRefused)
        {
            throw new IOException("The disk is full.");
        }

        (_given, _taken) = (_given + 1, 100 << 20);
        return Task.CompletedTask;
    }
}
