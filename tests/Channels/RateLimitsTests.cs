using TwinBot.Delivery;

namespace TwinBot.Tests.Channels;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void No_window_of_any_length_holds_more_than_the_channel_takes(int most, int seconds)
    {
        var clock = new MovedClock();
        var limits = new RateLimits(clock);
        var sent = new List<DateTimeOffset>();
        for (var step = 0; step < 2 * 3600 * 2; step++)
        {
            while (limits.TryTake("c"))
            {
                sent.Add(clock.GetUtcNow());
            }

            clock.Move(TimeSpan.FromSeconds(0.5));
        }

        var window = TimeSpan.FromSeconds(seconds);
        Assert.All(sent.Skip(most).Select((later, at) => later - sent[at]), apart => Assert.True(apart >= window));
        Assert.InRange(sent.Count, 2 * 1800, 2 * 1800);
    }

    [Fact]
    public void Conversations_do_not_wait_for_each_other()
    {
        var limits = new RateLimits(new MovedClock());
        Assert.All(Enumerable.Range(0, 5000), i => Assert.True(limits.TryTake($"c{i}")));
    }
}
