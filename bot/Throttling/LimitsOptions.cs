using System.Net;

namespace TwinBot.Throttling;

/// <summary><c>TwinBot:Limits</c>: how much one person, or one address, may ask for. Nought is no limit.</summary>
sealed record LimitsOptions
{
    /// <summary>What one person does within a minute, through a channel or on a page. In local mode Bot Framework's door is this machine's own, and counts nobody.</summary>
    public int MessagesPerPerson { get; init; } = 120;

    /// <summary>Requests for pages, papers, files, calendars and over the Direct Line that come from one address within a minute.</summary>
    public int RequestsPerAddress { get; init; } = 3000;

    /// <summary>New conversations on the chat page that one address begins within an hour.</summary>
    public int ConversationsPerAddress { get; init; } = 120;

    /// <summary>The same of all addresses.</summary>
    public int Conversations { get; init; } = 2000;

    /// <summary>Pages of one address that listen at once.</summary>
    public int SocketsPerAddress { get; init; } = 200;

    /// <summary>Addresses of reverse proxies: who comes by them is counted by what they say of who called (<c>X-Forwarded-For</c>). Nobody else is believed.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    public static bool AreCounts(LimitsOptions options) =>
        options is { MessagesPerPerson: >= 0, RequestsPerAddress: >= 0, ConversationsPerAddress: >= 0, Conversations: >= 0, SocketsPerAddress: >= 0 };

    public static bool AreAddresses(LimitsOptions options) => options.Proxies.All(proxy => IPAddress.TryParse(proxy, out _));
}
