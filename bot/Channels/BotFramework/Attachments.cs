using TwinBot.Channels.Teams;
using TwinBot.Conversation;
using TwinBot.Files;
using TwinBot.JointActivities;
using TwinBot.Storage;
using TwinBot.Turns;

namespace TwinBot.Channels.BotFramework;

/// <summary>
/// Fetches the files that came with a message before it is taken. A file that lies elsewhere is fetched from hosts that are allowed only,
/// without following redirects: an attachment must not send us anywhere.
/// </summary>
sealed class Attachments(FileKeeping files, IStore store, ServiceHosts hosts, IHttpClientFactory clients, Standings standings)
{
    const string TeamsFile = "application/vnd.microsoft.teams.file.download.info";

    public async Task<Arrival> TakeInAsync(ActivityIn activity, Arrival arrival, CancellationToken cancellation)
    {
        var sent = (activity.Attachments ?? []).OfType<AttachmentIn>().Where(IsFile).ToList();
        if (sent.Count == 0 || arrival.Message.Kind != IncomingKind.Message || store.HasSeen(arrival.Mark))
        {
            return arrival;
        }

        // Of somebody who may keep none, nothing is fetched; a file without a word is answered as a tap on "photos" would be.
        if (!standings.May(arrival, AttachFiles.Name))
        {
            return arrival.Message.Text.Length > 0 ? arrival : arrival with { Message = arrival.Message with { Button = new Button("start", null, AttachFiles.Name, null) } };
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(files.Options.DownloadTime);
        return arrival.With(await files.KeepAllAsync(sent, one => one.Name, one => FetchAsync(one, patience.Token)));
    }

    async Task<SentFile> FetchAsync(AttachmentIn attachment, CancellationToken cancellation)
    {
        if (AddressOf(attachment) is not { } address)
        {
            return FileKeeping.Refused(attachment.Name, FileTrouble.Unreachable);
        }

        using var content = DataUrl.Is(address) ? DataUrl.Read(address) : await DownloadAsync(address, cancellation);
        return content is null
            ? FileKeeping.Refused(attachment.Name, FileTrouble.Unreachable)
            : await files.KeepAsync(attachment.Name, content, CancellationToken.None);
    }

    /// <summary>
    /// The whole content in memory, so that a line that drops is told from a disk that refuses; of one that is too long, so much that it shows.
    /// Null when it could not be had.
    /// </summary>
    async Task<MemoryStream?> DownloadAsync(string address, CancellationToken cancellation)
    {
        if (!hosts.AllowsFile(address))
        {
            return null;
        }

        try
        {
            using var client = clients.CreateClient(nameof(Attachments));
            using var response = await client.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, cancellation);
            return response.IsSuccessStatusCode ? await ReadAsync(response.Content, cancellation) : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    async Task<MemoryStream> ReadAsync(HttpContent from, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        await using var body = await from.ReadAsStreamAsync(cancellation);
        var block = new byte[1 << 16];
        while (content.Length <= files.Options.LargestSize && await body.ReadAsync(block, cancellation) is var read and > 0)
        {
            content.Write(block, 0, read);
        }

        content.Position = 0;
        return content;
    }

    static string? AddressOf(AttachmentIn attachment) =>
        attachment.ContentType == TeamsFile
            ? JsonText.Text(JsonText.Part(attachment.Content, "downloadUrl"))
            : attachment.ContentUrl;

    /// <summary>Teams repeats every formatted message as a text/html attachment; a card is no file either.</summary>
    static bool IsFile(AttachmentIn attachment) =>
        attachment.ContentType is { } type
        && !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        && !type.StartsWith("application/vnd.microsoft.card.", StringComparison.OrdinalIgnoreCase);
}
