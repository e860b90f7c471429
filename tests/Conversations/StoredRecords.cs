using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels;
using TwinBot.Commands;
using TwinBot.Records;
using TwinBot.Storage;

namespace TwinBot.Tests.Conversations;

/// <summary>A running bot's records, in the form of an export.</summary>
static class StoredRecords
{
    /// <summary>Stores the records of a file.</summary>
    public static async Task AddAsync(RunningBot bot, string file)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(file))?.AsObject() ?? [];
        Assert.Equal(Exporter.Schema, json["schema"]?.ToString());
        var changes =
            from list in Exporter.Lists
            from record in json[list.Name]?.AsArray() ?? []
            let kind = list.Kind ?? throw new InvalidOperationException($"No {list.Name} can be stored yet.")
            select RecordChange.Put(null, RecordJson.Read(kind, record?.ToJsonString() ?? ""));
        var commit = new TurnCommit { At = DateTimeOffset.UnixEpoch, Changes = [.. changes] };
        var result = await bot.Services.GetRequiredService<LiteDbStore>().CommitAsync(commit);
        Assert.Equal(CommitOutcome.Stored, result.Outcome);
    }

    public static async Task<JsonNode?> ExportAsync(RunningBot bot)
    {
        using var stream = new MemoryStream();
        await bot.Services.GetRequiredService<IHandouts>().WriteExportAsync(stream, CancellationToken.None);
        stream.Position = 0;
        return await JsonNode.ParseAsync(stream);
    }
}
