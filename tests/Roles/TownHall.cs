using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Channels.Authentication;
using TwinBot.Tests.Conversations;
using TwinBot.Tests.Lint;
using TwinBot.Understanding;

namespace TwinBot.Tests.Roles;

/// <summary>A registered bot with records, and people of one tenant who write to it in Teams.</summary>
public sealed class TownHall : IAsyncLifetime
{
    /// <summary>Taught once for all of them.</summary>
    static readonly Understander s_understander = new(Forms.Languages);

    LocalIssuer? _issuer;
    RecordingConnector? _connector;
    RunningBot? _bot;
    int _sent;

    internal RunningBot Bot => _bot ?? throw new InvalidOperationException("Not started.");

    internal RecordingConnector Connector => _connector ?? throw new InvalidOperationException("Not started.");

    internal IStore Store => Bot.Services.GetRequiredService<IStore>();

    LocalIssuer Issuer => _issuer ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync();
        _connector = await RecordingConnector.StartAsync();
        _bot = await RunningBot.StartAsync(services => services.Replace(ServiceDescriptor.Singleton(s_understander)), Issuer.Settings());
        await StoredRecords.AddAsync(Bot, Path.Combine(AppContext.BaseDirectory, "conversations", "records", "activities.json"));
    }

    /// <summary>The id under which somebody of the tenant is known.</summary>
    internal static string IdOf(string name) => SignedIn.IdOf(name);

    /// <summary>Gives people their roles, without a word.</summary>
    internal async Task EnrolAsync(params (string Name, PersonRole Role)[] people)
    {
        var before = Store.Records.Roster;
        var after = people.Aggregate(before ?? Roster.Empty, (roster, person) => roster.With(new Holder(IdOf(person.Name), person.Name, person.Role, "en")));
        Assert.Equal(CommitOutcome.Stored, (await Store.CommitAsync(new TurnCommit { At = DateTimeOffset.UnixEpoch, Changes = [RecordChange.Put(before, after)] })).Outcome);
    }

    /// <summary>The same, where it was not done before.</summary>
    internal async Task EnrolOnceAsync(params (string Name, PersonRole Role)[] people)
    {
        if (Store.Records.Roster is null)
        {
            await EnrolAsync(people);
        }
    }

    /// <summary>What the bot answers in the same breath.</summary>
    internal async Task<JsonArray> SayAsync(string name, string text, string locale = "en")
    {
        using var response = await SendAsync(Message(name, text, locale).With("deliveryMode", "expectReplies"));
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())?["activities"]?.AsArray() ?? [];
    }

    /// <summary>Taps what has a label on a message.</summary>
    internal async Task<JsonArray> TapAsync(string name, JsonNode message, string label, string locale = "en")
    {
        var value = TwinBot.Commands.Scripts.Heard.Tappable(message.AsObject()).FirstOrDefault(tap => tap.Label == label).Value;
        Assert.True(value is not null, $"Nothing to tap is called “{label}” on {message.ToJsonString()}");
        return await SubmitAsync(name, value.DeepClone(), locale);
    }

    /// <summary>Sends a picture of one point without a word.</summary>
    internal async Task<JsonArray> SendPhotoAsync(string name)
    {
        const string Photo = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        var message = Message(name, "", "en").With("deliveryMode", "expectReplies")
            .With("attachments", new JsonArray(new JsonObject { ["contentType"] = "image/png", ["name"] = "photo.png", ["contentUrl"] = Photo }));
        using var response = await SendAsync(message);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())?["activities"]?.AsArray() ?? [];
    }

    /// <summary>Taps a button, whatever message it was on.</summary>
    internal Task<JsonArray> PressAsync(string name, JsonObject button) => SubmitAsync(name, new JsonObject { ["twinbot"] = button }, "en");

    /// <summary>Says something that is answered through the connector.</summary>
    /// <param name="kind"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
    internal async Task PostAsync(string name, string text, string kind = "personal", string conversation = "19:group")
    {
        var message = Message(name, kind == "personal" ? text : $"<at>TwinBot</at> {text}", "en");
        if (kind != "personal")
        {
            message.With("conversation", new JsonObject { ["id"] = conversation, ["conversationType"] = kind, ["isGroup"] = true, ["tenantId"] = LocalIssuer.Tenant })
                .With("entities", new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>TwinBot</at>", ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = "TwinBot" } }));
        }

        using var response = await SendAsync(message);
        Assert.Equal(202, (int)response.StatusCode);
    }

    internal PersonRole RoleOf(string name) => (Store.Records.Roster ?? Roster.Empty).RoleOf(IdOf(name));

    /// <summary>Waits for a message of the bot's own accord to somebody, in which a word stands.</summary>
    internal async Task<JsonNode> ToldAsync(string name, string word)
    {
        bool Is(JsonNode message) => message.Text("conversation.id") == $"a:{name}" && message.Text("replyToId").Length == 0 && message.ToJsonString().Contains(word, StringComparison.Ordinal);
        await Eventually.True(() => Connector.Received.Any(sent => Is(sent.Activity)), $"{name} is told of {word}");
        return Connector.Received.Last(sent => Is(sent.Activity)).Activity;
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Connector.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>What is found while somebody types a contact's name into the message extension.</summary>
    internal async Task<string> SearchAsync(string name, string typed)
    {
        var query = new JsonObject { ["commandId"] = "contacts", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "search", ["value"] = typed }) };
        var (status, body) = await InvokeAsync(name, "composeExtension/query", query);
        Assert.Equal(200, status);
        return body;
    }

    /// <summary>What an invoke is answered with.</summary>
    internal async Task<(int Status, string Body)> InvokeAsync(string name, string invoke, JsonNode value, string? replyTo = null)
    {
        using var response = await SendAsync(Message(name, "", "en").With("type", "invoke").With("name", invoke).With("value", value).With("replyToId", replyTo));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    async Task<JsonArray> SubmitAsync(string name, JsonNode value, string locale)
    {
        using var response = await SendAsync(Message(name, "", locale).With("value", value).With("deliveryMode", "expectReplies"));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())?["activities"]?.AsArray() ?? [];
    }

    JsonObject Message(string name, string text, string locale)
    {
        var number = Interlocked.Increment(ref _sent);
        return Activities.Message(text, id: $"m{number}", channel: "msteams", serviceUrl: Connector.Url)
            .With("locale", locale)
            .With("from", new JsonObject { ["id"] = $"29:{name}", ["aadObjectId"] = $"oid-{name}", ["name"] = name })
            .With("conversation", new JsonObject { ["id"] = $"a:{name}", ["conversationType"] = "personal", ["tenantId"] = LocalIssuer.Tenant });
    }

    async Task<HttpResponseMessage> SendAsync(JsonObject activity)
    {
        var draft = Draft.OfTeams(Issuer, DateTimeOffset.UtcNow, Connector.Url);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {draft.Token()}");
        return await Bot.Client.SendAsync(request);
    }
}
