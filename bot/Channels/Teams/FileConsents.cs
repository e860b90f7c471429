using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Conversation;
using TwinBot.Delivery;
using TwinBot.Export;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Texts;
using TwinBot.Turns;

namespace TwinBot.Channels.Teams;

/// <summary>
/// Teams gives people files into their own store: the bot asks, and once they agree it makes the file and puts it where Teams says.
/// What is asked for is signed, so that nobody can ask for more than they were offered.
/// </summary>
sealed class FileConsents(
    ExportLinks links, IHandouts handouts, ServiceHosts hosts, IHttpClientFactory clients, ActivityReader reader,
    IStore store, Outbox outbox, ServiceClock clock, BotIdentity bot, Languages languages, Words words, Standings standings)
{
    const string Name = "fileConsent/invoke";
    const string FileCard = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>False for what is no answer to such a question.</summary>
    public async Task<bool> TakeAsync(ActivityIn activity, CancellationToken cancellation)
    {
        if (activity.Name != Name || reader.Using(activity, "", null) is not { } arrival)
        {
            return false;
        }

        if (JsonText.Text(JsonText.Part(activity.Value, "action")) == "accept" && !store.HasSeen(arrival.Mark))
        {
            var stored = standings.May(arrival, ExportRecords.Name) ? await StoreAsync(activity.Value, cancellation) : null;
            await SayAsync(activity, arrival, stored ?? new ActivityOut("message") { Text = words.Of(arrival).Say("teams.noFile"), TextFormat = "plain" });
        }

        return true;
    }

    /// <summary>What tells where the file is; null where it could not be put there.</summary>
    async Task<ActivityOut?> StoreAsync(JsonElement? answer, CancellationToken cancellation)
    {
        var upload = JsonText.Part(answer, "uploadInfo");
        var token = JsonText.Text(JsonText.Part(JsonText.Part(answer, "context"), "twinbot"));
        if (token is null || await links.ReadAsync(token) is not var (what, language)
            || JsonText.Text(JsonText.Part(upload, "uploadUrl")) is not { } to || !hosts.AllowsFile(to) || languages.ByTag(language) is not { } known)
        {
            return null;
        }

        using var file = new MemoryStream();
        await (what == Handout.Export ? handouts.WriteExportAsync(file, cancellation) : handouts.WriteSheetsAsync(what, languages[known], file, cancellation));
        return await PutAsync(file.ToArray(), to, cancellation) ? Stored(what, upload) : null;
    }

    async Task<bool> PutAsync(byte[] file, string to, CancellationToken cancellation)
    {
        try
        {
            using var content = new ByteArrayContent(file);
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length);
            using var client = clients.CreateClient(nameof(Attachments));
            using var response = await client.PutAsync(new Uri(to), content, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static ActivityOut Stored(Handout what, JsonElement? upload) => new("message")
    {
        Attachments =
        [
            new AttachmentOut(FileCard)
            {
                ContentUrl = JsonText.Text(JsonText.Part(upload, "contentUrl")),
                Name = JsonText.Text(JsonText.Part(upload, "name")) ?? HandoutFiles.NameOf(what),
                Content = new JsonObject
                {
                    ["uniqueId"] = JsonText.Text(JsonText.Part(upload, "uniqueId")),
                    ["fileType"] = JsonText.Text(JsonText.Part(upload, "fileType")),
                },
            },
        ],
    };

    /// <summary>The question goes, and what came of it takes its place.</summary>
    async Task SayAsync(ActivityIn activity, Arrival arrival, ActivityOut message)
    {
        var at = new Address((activity.ServiceUrl ?? "").TrimEnd('/'), arrival.ConversationId, null, bot.AppId) { Channel = arrival.Channel };
        Outgoing[] asked = activity.ReplyToId is { } card ? [new Outgoing(Written(at with { Deletes = card }), arrival.Conversation, "{}")] : [];
        var said = new Outgoing(Written(at), arrival.Conversation, PlainJson.Write(Envelope.Answering(activity, message) with { ReplyToId = null }, ActivityJson.Default.ActivityOut));
        var commit = new TurnCommit { At = clock.UtcNow, Seen = [arrival.Mark], Outbox = [.. asked, said] };
        outbox.Deliver(OutboxItem.Of(commit, await store.CommitAsync(commit, CancellationToken.None)));
    }

    static string Written(Address address) => JsonSerializer.Serialize(address, ActivityJson.Default.Address);
}
