using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TwinBot.Tests.Channels;

namespace TwinBot.Tests.Durability;

/// <summary>What the person at the chat and the administrator at the shell see when something is wrong with the disk or the files.</summary>
public sealed class TroubledServiceTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("twinbot-troubled-").FullName;
    int _said;

    string Store => Path.Combine(_folder, "twinbot.db");

    [Fact]
    public async Task A_second_service_on_one_file_is_refused_in_a_line_and_the_first_goes_on()
    {
        using var first = ServiceProcess.Start(Store);
        using var client = await ClientAsync(first);
        using var second = ServiceProcess.Start(Store);
        await RefusedAsync(second, "is in use by another TwinBot");
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, "help")).Status);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_refused_in_a_line()
    {
        using var service = ServiceProcess.Start("/proc/twinbot/twinbot.db");
        await RefusedAsync(service, "The folder of /proc/twinbot/twinbot.db cannot be made");
    }

    /// <summary>A limit on the size of files stands for the end of the disk: it works anywhere. A runtime that writes its code to files of its own would meet it too.</summary>
    [Fact]
    public async Task A_full_disk_is_said_and_what_was_acknowledged_before_and_after_is_there()
    {
        const string Full = "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; ulimit -S -f 300";
        var acknowledged = 0;
        using (var service = ServiceProcess.StartAfter(Full, Store))
        {
            using var client = await ClientAsync(service);
            while (await SayAsync(client, $"Is there anything of the year {1900 + acknowledged}?") is var answer)
            {
                if (answer.Status != HttpStatusCode.OK)
                {
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
                    Assert.Contains("This could not be stored. Please send it again later.", answer.Body, StringComparison.Ordinal);
                    break;
                }

                acknowledged++;
            }

            Assert.True(acknowledged > 0);
            Assert.Equal("live", await client.GetStringAsync("/health/live"));

            // There is space again, and nobody starts it anew.
            await service.LiftAsync();
            Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, "help")).Status);
            acknowledged++;
            await service.KillAsync();
        }

        await using var dead = new DeadStore(_folder);
        Assert.Equal(acknowledged, dead.Store.Conversation("test|c|u")?.Version);
    }

    [Fact]
    public async Task A_torn_journal_opens_with_whole_turns_and_a_changed_one_is_refused()
    {
        await LiveAsync(turns: 6);
        var journal = await File.ReadAllBytesAsync(Store + ".journal");
        var random = new Random(6);
        await File.WriteAllBytesAsync(Store + ".journal", journal[..random.Next(journal.Length / 2, journal.Length)]);
        using (var service = ServiceProcess.Start(Store))
        {
            using var client = await ClientAsync(service);
            Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, "help")).Status);
            await service.KillAsync();
        }

        journal[journal.Length / 2] ^= 0x20;
        await File.WriteAllBytesAsync(Store + ".journal", journal);
        using var refused = ServiceProcess.Start(Store);
        await RefusedAsync(refused, "is damaged in the middle");
        Assert.Equal(journal, await File.ReadAllBytesAsync(Store + ".journal"));
    }

    [Fact]
    public async Task A_changed_byte_of_the_data_file_is_said_and_no_backup_is_made_of_it()
    {
        await LiveAsync(turns: 3);
        using (var stopped = ServiceProcess.Start(Store))
        {
            await ClientAsync(stopped);
            await stopped.StopAsync();
        }

        var data = await File.ReadAllBytesAsync(Store);
        for (var slot = 1; slot * 8208 < data.Length; slot++)
        {
            data[(slot * 8208) + 4000] ^= 1;
        }

        await File.WriteAllBytesAsync(Store, data);
        using var refused = ServiceProcess.Start(Store);
        await RefusedAsync(refused, "damaged");
        using var backup = ServiceProcess.Run("backup", "--out", Path.Combine(_folder, "copy"), "--TwinBot:Storage:Path", Store);
        await RefusedAsync(backup, "damaged");
        Assert.False(File.Exists(Path.Combine(_folder, "copy")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>One line on the error output, and an exit code that says so.</summary>
    static async Task RefusedAsync(ServiceProcess service, string why)
    {
        Assert.Null(await service.UrlAsync());
        await service.WaitAsync();
        Assert.Equal(1, service.ExitCode);
        Assert.Contains(why, Assert.Single(service.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    static async Task<HttpClient> ClientAsync(ServiceProcess service) =>
        new() { BaseAddress = new Uri(await service.UrlAsync() ?? throw new InvalidOperationException($"It does not start: {service.Errors}")) };

    async Task LiveAsync(int turns)
    {
        using var service = ServiceProcess.Start(Store);
        using var client = await ClientAsync(service);
        for (var turn = 0; turn < turns; turn++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, $"Is there anything of the year {1950 + turn}?")).Status);
        }

        await service.KillAsync();
    }

    async Task<(HttpStatusCode Status, string Body)> SayAsync(HttpClient client, string text)
    {
        var activity = Activities.Message(text, $"m{_said++}", conversation: "c", person: "u").With("deliveryMode", "expectReplies");
        using var response = await client.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
