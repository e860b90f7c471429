using System.Net.WebSockets;
using System.Text;

namespace TwinBot.Channels.WebChat;

/// <summary>One page's WebSocket: everything after its watermark, then whatever comes.</summary>
sealed class SocketStream(Streams streams, Transcripts transcripts, IHostApplicationLifetime life)
{
    public async Task RunAsync(WebSocket socket, string conversation, long watermark, CancellationToken aborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted, life.ApplicationStopping);
        using var listener = streams.Listen(conversation);
        var reading = DrainAsync(socket, ending);
        try
        {
            await SendAsync(socket, listener, watermark, ending.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The page went away, or the service is stopping: it comes back with its watermark.
        }

        await ending.CancelAsync();
        await reading;
        await CloseAsync(socket);
    }

    async Task SendAsync(WebSocket socket, Streams.Listener listener, long watermark, CancellationToken cancellation)
    {
        while (socket.State == WebSocketState.Open)
        {
            watermark = await CatchUpAsync(socket, listener.Conversation, watermark, cancellation);
            if (await listener.NextAsync(cancellation) is { } passing)
            {
                await SendAsync(socket, passing, cancellation);
            }
        }
    }

    async Task<long> CatchUpAsync(WebSocket socket, string conversation, long watermark, CancellationToken cancellation)
    {
        for (; ; )
        {
            var (frame, last, more) = transcripts.After(conversation, watermark);
            if (last > watermark)
            {
                await SendAsync(socket, frame, cancellation);
            }

            if (!more)
            {
                return last;
            }

            watermark = last;
        }
    }

    static Task SendAsync(WebSocket socket, string frame, CancellationToken cancellation) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    /// <summary>Pages send empty frames to keep the line open; whatever they send is let go.</summary>
    static async Task DrainAsync(WebSocket socket, CancellationTokenSource ending)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, ending.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }

        await ending.CancelAsync();
    }

    static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // It was gone before the goodbye.
        }
    }
}
