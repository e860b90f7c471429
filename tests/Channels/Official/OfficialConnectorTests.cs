using System.Text.Json.Nodes;
using TwinBot.Tests.Channels.Authentication;

namespace TwinBot.Tests.Channels.Official;

/// <summary>Microsoft's own connector for JavaScript as the judge of our wire.</summary>
public sealed class OfficialConnectorTests
{
    [NodeFact]
    public async Task It_takes_what_we_send_and_we_take_what_it_sends()
    {
        await using var all = new Running(await StartAsync());
        var cases = new (Draft Draft, bool Taken)[]
        {
            (Saying(all.It, "card"), true),
            (Saying(all.It, "ask"), true),
            (Wrong(all.It, "another bot's token"), false),
            (Wrong(all.It, "another channel's activity"), false),
            (Wrong(all.It, "another serviceurl in the token"), false),
            (Wrong(all.It, "expired six minutes ago"), false),
            (Wrong(all.It, "a foreign key under a known id"), false),
        };
        foreach (var (draft, taken) in cases)
        {
            Assert.Equal(taken, await draft.SendAsync(all.It.Bot) == 202);
        }

        await all.It.Connector.TextsAsync(2);
        var tool = all.It.Emulator();
        var judged = JsonNode.Parse(new NodeProject("Channels/Official").Run("judge.js", new JsonObject
        {
            ["appId"] = LocalIssuer.AppId,
            ["tenant"] = LocalIssuer.Tenant,
            ["channelMetadata"] = $"{all.It.Issuer.Url}/channels",
            ["entraMetadata"] = $"{all.It.Issuer.Url}/entra",
            ["requests"] = new JsonArray([.. cases.Select(one => new JsonObject { ["activity"] = one.Draft.Activity.DeepClone(), ["authorization"] = $"Bearer {one.Draft.Token()}" })]),
            ["toolToken"] = tool.Token(),
            ["botUrl"] = $"{all.It.Bot.Url}/api/messages",
            ["serviceUrl"] = all.It.Connector.Url,
            ["posted"] = tool.Activity.With("text", "two").With("deliveryMode", "expectReplies").DeepClone(),
            ["sent"] = new JsonArray([.. all.It.Connector.Received.Select(item => item.Activity.DeepClone())]),
        }.ToJsonString()));

        Assert.Equal(cases.Select(one => one.Taken ? "true" : "false"), judged?["requests"]?.AsArray().Select(one => one.Text("accepted")));
        Assert.Equal(("200", "One.", "Two."), (judged.Text("posted.value.status"), judged.Text("posted.value.body.activities.0.text"), judged.Text("posted.value.body.activities.1.text")));
        Assert.Equal(Enumerable.Repeat("true", all.It.Connector.Received.Count + 2), judged?["sent"]?.AsArray().Select(one => one.Text("why") is { Length: > 0 } why ? why : one.Text("accepted")));
    }

    /// <summary>On the real clock: the judge has no other.</summary>
    static async Task<AuthenticatedBot> StartAsync()
    {
        var all = await AuthenticatedBot.StartAsync();
        all.Clock.Set(DateTimeOffset.UtcNow);
        return all;
    }

    static Draft Saying(AuthenticatedBot all, string text)
    {
        var draft = all.Teams();
        draft.Activity["text"] = text;
        return draft;
    }

    static Draft Wrong(AuthenticatedBot all, string name)
    {
        var draft = all.Teams();
        WrongRequests.All[name].Spoil(draft);
        return draft;
    }
}
