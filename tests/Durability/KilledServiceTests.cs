using System.Globalization;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Durability;

/// <summary>
/// The real service is killed at random moments while people talk to it. TWINBOT_KILLS says how often, 10 by itself; TWINBOT_SEED begins another run.
/// </summary>
public sealed class KilledServiceTests
{
    const int KillsOfOneStore = 25;
    const int Speakers = 8;

    static int Kills => Read("TWINBOT_KILLS", 10);

    static int Seed => Read("TWINBOT_SEED", 2026);

    [Fact]
    public async Task What_was_acknowledged_is_there_once_after_every_kill()
    {
        var findings = new Findings();
        for (var store = 0; findings.Kills < Kills; store++)
        {
            await RunAsync(Seed + store, Math.Min(KillsOfOneStore, Kills - findings.Kills), findings);
        }

        Console.WriteLine(findings);
        Assert.True(findings.Acknowledged > Kills, "Hardly anything was acknowledged, so hardly anything was proved.");
    }

    /// <summary>A new store, so many lives of a service on it, and in the last of them everything is delivered.</summary>
    static async Task RunAsync(int seed, int kills, Findings findings)
    {
        var random = new Random(seed);
        await using var connector = await RecordingConnector.StartAsync();
        var channels = Enumerable.Range(0, Speakers / 2).Select(number => new ChannelSpeaker(number, findings, connector)).ToList();
        List<Speaker> people = [.. channels, .. Enumerable.Range(Speakers / 2, Speakers / 2).Select(number => new PageSpeaker(number, findings))];
        var folder = Directory.CreateTempSubdirectory("twinbot-killed-").FullName;
        try
        {
            for (var life = 1; life <= kills; life++)
            {
                using var service = ServiceProcess.Start(Path.Combine(folder, "twinbot.db"));
                await (life == kills ? DeliverAsync(service, channels) : random.Next(7) == 0 ? Task.Delay(random.Next(1500)) : SpeakAsync(service, people, random, findings));
                await KillAsync(service, findings);
                await CheckAsync(folder, people, findings);
                findings.MustBeNone($"TWINBOT_SEED={seed} TWINBOT_KILLS={kills}, life {life}");
            }

            findings.SaidAgain += channels.Sum(channel => channel.SaidAgain);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Lets everybody speak until so many turns are acknowledged and a moment more.</summary>
    static async Task SpeakAsync(ServiceProcess service, List<Speaker> people, Random random, Findings findings)
    {
        var (left, spins) = (random.Next(1, 80), random.Next(0, 200_000));
        var enough = new TaskCompletionSource();
        using var client = new HttpClient { BaseAddress = new Uri(await UrlAsync(service)), Timeout = Timeout.InfiniteTimeSpan };
        var speaking = Task.WhenAll(people.Select(speaker => speaker.SpeakAsync(client, random.Next(5) == 0, Acknowledged)).ToList());
        await Task.WhenAny(enough.Task, speaking);
        Thread.SpinWait(spins);
        await service.KillAsync();
        await speaking;

        void Acknowledged()
        {
            findings.Acknowledge();
            if (Interlocked.Decrement(ref left) == 0)
            {
                enough.TrySetResult();
            }
        }
    }

    static async Task DeliverAsync(ServiceProcess service, List<ChannelSpeaker> channels)
    {
        await UrlAsync(service);
        await Eventually.True(() => channels.All(channel => channel.HasAllAnswers), "all answers at the connector", attempts: 5000);
    }

    static async Task<string> UrlAsync(ServiceProcess service) =>
        await service.UrlAsync() ?? throw new InvalidOperationException($"It does not start, or not any more ({service.ExitCode}): {service.Errors}{service.Failures}");

    static async Task KillAsync(ServiceProcess service, Findings findings)
    {
        await service.KillAsync();
        findings.Kills++;
        if (service.Errors.Length + service.Failures.Length > 0)
        {
            findings.Fault($"The service complained: {service.Errors}{service.Failures}");
        }
    }

    static async Task CheckAsync(string folder, List<Speaker> people, Findings findings)
    {
        await using var dead = new DeadStore(folder);
        var records = await dead.ReadAsync();
        people.ForEach(speaker => speaker.Check(dead.Store, records));
        dead.CheckIndexes(records, findings);
    }

    static int Read(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
