using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TwinBot.Contacts;
using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Teams;

/// <summary>The bot with its own dialogs in Teams: a group chat, a channel, and a chat of its own with each; a twinning and a mayor are on record.</summary>
sealed class Room : IAsyncDisposable
{
    public const string Group = "19:group@thread.v2";
    public const string Thread = "19:general@thread.tacv2;messageid=1001";
    public const string Alone = "a:1";

    /// <summary>One for all rooms: readying the languages takes seconds.</summary>
    static readonly Languages s_languages = Languages.Load();

    static readonly Understander s_understander = new(s_languages);

    Room(RecordingConnector connector, RunningBot bot) => (Connector, Bot) = (connector, bot);

    public RecordingConnector Connector { get; }

    public RunningBot Bot { get; }

    /// <summary>Nobody's chat can be opened.</summary>
    public static async Task<Room> StartAsync()
    {
        var connector = await RecordingConnector.StartAsync();
        connector.Behave = static (context, _) => Task.FromResult<IResult?>(context.Request.Path.Value == "/v3/conversations" ? Results.StatusCode(403) : null);
        var bot = await RunningBot.StartAsync(
            services => services
                .Replace(ServiceDescriptor.Singleton(s_languages))
                .Replace(ServiceDescriptor.Singleton(s_understander)),
            "--TwinBot:Delivery:FirstWait=00:00:00.05");
        await FillAsync(bot);
        return new Room(connector, bot);
    }

    /// <summary>Two towns, their twinning and a mayor.</summary>
    public static Task<CommitResult> FillAsync(RunningBot bot) => bot.Services.GetRequiredService<IStore>().CommitAsync(new TurnCommit
    {
        At = DateTimeOffset.UnixEpoch,
        Changes =
        [
            RecordChange.Put(null, new Community { Id = "dijon", Name = "Dijon", Country = "FR", Kind = CommunityKind.City }),
            RecordChange.Put(null, new Community { Id = "mainz", Name = "Mainz", Country = "DE", Kind = CommunityKind.City }),
            RecordChange.Put(null, new Partnership { Id = "p1", Name = "Dijon – Mainz", Members = [new Member("dijon"), new Member("mainz")], Kind = PartnershipKind.Twinning, Status = PartnershipStatus.Active, ReviewEveryMonths = 12 }),
            RecordChange.Put(null, new Contact { Id = "anna", Name = "Anna Meyer", Community = "mainz", Role = ContactRole.Mayor, Side = Side.Authority, Phone = "+496131123456", ConfirmedOn = new DateOnly(2026, 1, 1) }),
        ],
    });

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Connector.DisposeAsync();
    }

    public Task<HttpStatusCode> SendAsync(JsonObject activity) => Bot.PostAsync(activity);

    public static List<JsonNode> InGroup(IEnumerable<(string Path, JsonNode Activity)> sent) =>
        [.. sent.Where(one => one.Path.Contains(Uri.EscapeDataString(Group), StringComparison.Ordinal)).Select(one => one.Activity)];

    /// <summary>What the bot has sent, once it is so many messages and none waits.</summary>
    public async Task<IReadOnlyList<(string Path, JsonNode Activity)>> SentAsync(int count)
    {
        await Eventually.True(() => Sent().Count() >= count && Bot.Undelivered() == 0, $"{count} messages; there are {Sent().Count()}");
        return [.. Sent()];
    }

    IEnumerable<(string Path, JsonNode Activity)> Sent() => Connector.Received.Where(one => one.Activity.Text("type") == "message" && one.Path != "/v3/conversations");

    /// <summary>Something said in the group.</summary>
    public JsonObject Said(string text, bool mention = true, string person = "1", string conversation = Group, string kind = "groupChat", string? id = null) =>
        From(mention ? $"<at>TwinBot</at>&nbsp;{text}\r\n" : text, person, id)
            .With("conversation", new JsonObject { ["id"] = conversation, ["conversationType"] = kind, ["isGroup"] = true })
            .With("entities", mention ? new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>TwinBot</at>", ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = "TwinBot" } }) : null);

    public JsonObject Personal(string text) => From(text, "1", null).With("conversation", new JsonObject { ["id"] = Alone, ["conversationType"] = "personal" });

    /// <summary>A tap on the first button of a card in the group.</summary>
    public JsonObject Tapped(JsonNode card, string person) =>
        Said("", mention: false, person: person).Without("text").With("value", (card["attachments"]?[0]?["content"]?["actions"]?[0]?["data"] ?? throw new InvalidOperationException($"No button: {card}")).DeepClone());

    JsonObject From(string text, string person, string? id) =>
        Activities.Message(text, id, "msteams", Connector.Url).With("from", new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = $"aad-{person}" }).With("locale", "en-GB");
}
