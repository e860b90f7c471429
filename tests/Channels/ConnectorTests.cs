using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Delivery;
using TwinBot.Tests.Channels.Authentication;

namespace TwinBot.Tests.Channels;

/// <summary>Each call of the connector, as Bot Framework wants it.</summary>
public sealed class ConnectorTests(AuthenticatedBot all) : IClassFixture<AuthenticatedBot>
{
    [Theory]
    [InlineData(null, null, null, "POST", "/v3/conversations/a%3A1%7C0/activities")]
    [InlineData("m|1", null, null, "POST", "/v3/conversations/a%3A1%7C0/activities/m%7C1")]
    [InlineData(null, "m|1", null, "PUT", "/v3/conversations/a%3A1%7C0/activities/m%7C1")]
    [InlineData(null, null, "m|1", "DELETE", "/v3/conversations/a%3A1%7C0/activities/m%7C1")]
    public async Task Messages_are_sent_replaced_and_deleted(string? reply, string? replaces, string? deletes, string method, string path)
    {
        var seen = "";
        all.Connector.Behave = (context, _) => Task.FromResult<IResult?>((seen = context.Request.Method) == "" ? Results.Empty : null);
        var address = Here() with { ConversationId = "a:1|0", ReplyToId = reply, Replaces = replaces, Deletes = deletes };
        var sent = await all.Bot.Services.GetRequiredService<IConnector>().SendAsync(System.Text.Json.JsonSerializer.Serialize(address, ActivityJson.Default.Address), "{\"type\":\"message\"}");
        Assert.Equal(("r1", method, path), (Assert.IsType<Sent.Done>(sent).Id, seen, all.Connector.Received.Last().Path));
    }

    [Theory]
    [InlineData("https://evil.example", LocalIssuer.AppId)]
    [InlineData(null, "")]
    [InlineData(null, "another-bot")]
    public async Task No_token_goes_where_none_was_proved(string? serviceUrl, string appId)
    {
        var before = all.Connector.Calls;
        var address = Here() with { ServiceUrl = serviceUrl ?? all.Connector.Url, AppId = appId };
        var sent = await all.Bot.Services.GetRequiredService<IConnector>().SendAsync(System.Text.Json.JsonSerializer.Serialize(address, ActivityJson.Default.Address), "{\"type\":\"message\"}");
        Assert.Equal(Hindrance.NotAllowed, Assert.IsType<Sent.Never>(sent).Reason);
        Assert.Equal(before, all.Connector.Calls);
    }

    [Fact]
    public async Task Members_come_page_by_page_under_both_names_of_their_id()
    {
        all.Connector.Behave = (context, _) => Task.FromResult<IResult?>(Results.Json(context.Request.Query["continuationToken"] == "next&2"
            ? new JsonObject { ["members"] = new JsonArray(new JsonObject { ["id"] = "29:2", ["objectId"] = "o2" }) }
            : new JsonObject { ["members"] = new JsonArray(new JsonObject { ["id"] = "29:1", ["name"] = "Anna", ["aadObjectId"] = "o1", ["tenantId"] = "t" }, 7, new JsonObject()), ["continuationToken"] = "next&2" }));
        var members = await all.Bot.Services.GetRequiredService<ConversationCalls>().MembersAsync(Here());
        Assert.Equal([new Member("29:1", "Anna", "o1", "t"), new Member("29:2", null, "o2", null)], members);
    }

    [Fact]
    public async Task A_conversation_with_somebody_is_opened()
    {
        all.Connector.Behave = (_, _) => Task.FromResult<IResult?>(Results.Json(new JsonObject { ["id"] = "a:new" }, statusCode: 201));
        var (opened, _) = await all.Bot.Services.GetRequiredService<ConversationCalls>().OpenAsync(Here(), "28:bot", "29:1", LocalIssuer.Tenant);
        Assert.Equal(Here() with { ConversationId = "a:new" }, opened);
        var (path, body) = all.Connector.Received.Last();
        Assert.Equal(("/v3/conversations", "29:1", "28:bot", LocalIssuer.Tenant), (path, body.Text("members.0.id"), body.Text("bot.id"), body.Text("channelData.tenant.id")));
    }

    [Fact]
    public async Task One_token_is_enough_for_many_messages()
    {
        all.Connector.Behave = static (_, _) => Task.FromResult<IResult?>(null);
        var tokens = all.Bot.Services.GetRequiredService<IBotTokens>();
        var first = await tokens.GetAsync(CancellationToken.None);
        Assert.Equal(first, await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_wrong_secret_is_told_from_an_authority_out_of_reach()
    {
        await using var other = new Running(await AuthenticatedBot.StartAsync());
        other.It.Issuer.RefusesBot = true;
        var refused = await Assert.ThrowsAsync<BotTokenException>(() => other.It.Bot.Services.GetRequiredService<IBotTokens>().GetAsync(CancellationToken.None));
        Assert.True(refused.IsLasting);
    }

    Address Here() => new(all.Connector.Url, "c1", null, LocalIssuer.AppId);
}
