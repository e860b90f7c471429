using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TwinBot.Conversation;
using TwinBot.Secrecy;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Tests.Durability;

/// <summary>Random interleavings on the real turn runner and the real store. TWINBOT_INTERLEAVINGS says how many, 300 by itself.</summary>
public sealed class InterleavingsTests
{
    const int OfOneRun = 500;

    static int Interleavings => int.TryParse(Environment.GetEnvironmentVariable("TWINBOT_INTERLEAVINGS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 300;

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_in_whatever_order_it_comes()
    {
        var clock = new MovedClock();
        await using var bot = await RunningBot.StartAsync(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IEngine>(new CountingEngine()));
            services.Where(service => service.ImplementationType?.Name == "WarmUp").ToList().ForEach(warmUp => services.Remove(warmUp));
            services.AddSingleton<TimeProvider>(clock);
        });
        var sent = 0;
        for (var seed = 1; seed <= Interleavings; seed++)
        {
            var interleaving = new Interleaving(seed, bot.Services.GetRequiredService<Repeats>());
            await interleaving.PlayAsync(bot.Services.GetRequiredService<TurnRunner>(), clock, () => clock.Move(Interleaving.BetweenWaves));
            Check(interleaving, bot, seed);
            sent += interleaving.Messages;
            if (seed % OfOneRun == 0)
            {
                await bot.RestartAsync();
                Check(interleaving, bot, seed);
            }
        }

        Console.WriteLine($"{Interleavings} interleavings, {sent} messages, none lost, none taken twice.");
    }

    static void Check(Interleaving interleaving, RunningBot bot, int seed)
    {
        var store = bot.Services.GetRequiredService<IStore>();
        var talk = bot.Services.GetRequiredService<SealedTalk>();
        var faults = interleaving.Faults(store, key => store.Conversation(key) is { } stored ? talk.Read(stored.State) : ConversationState.Empty).ToList();
        Assert.True(faults.Count == 0, $"interleaving {seed}:\n{string.Join('\n', faults)}");
    }
}
