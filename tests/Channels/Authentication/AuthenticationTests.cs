using System.Text.Json.Nodes;

namespace TwinBot.Tests.Channels.Authentication;

public sealed class AuthenticationTests
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    static readonly Dictionary<string, Action<AuthenticatedBot, Draft>> s_right = new()
    {
        ["expired four minutes ago"] = (_, draft) => draft.Times(-3600, -240),
        ["valid in four minutes"] = (_, draft) => draft.Times(240, 3600),
        ["no beginning"] = (_, draft) => draft.Claims.Remove("nbf"),
        ["several audiences"] = (_, draft) => draft.Claims["aud"] = new JsonArray("other", LocalIssuer.AppId),
        ["serviceUrl with a slash"] = (all, draft) => draft.Activity["serviceUrl"] = $"{all.Connector.Url}/",
        ["serviceUrl in capitals"] = (all, draft) => draft.Activity["serviceUrl"] = all.Connector.Url.ToUpperInvariant(),
        ["scheme in small letters"] = (_, draft) => draft.Authorization = token => $"bearer {token}",
        ["the tenant in capitals"] = (_, draft) => draft.Activity["conversation"] = new JsonObject { ["id"] = "c1", ["tenantId"] = LocalIssuer.Tenant.ToUpperInvariant() },
        ["the other channel of the key"] = (_, draft) => draft.Activity.With("channelId", "directline")["conversation"] = new JsonObject { ["id"] = "c1" },
        ["a content type with a charset"] = (_, draft) => draft.ContentType = "application/json",
    };

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task What_Teams_signs_is_taken_and_answered_with_the_bots_token(string algorithm)
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        var draft = all.It.Teams();
        draft.Header["alg"] = algorithm;
        Assert.Equal(202, await draft.SendAsync(all.It.Bot));
        Assert.Equal(["Heard: hello"], await all.It.Connector.TextsAsync(1));
        Assert.Equal(["Bearer bot-token-1"], all.It.Connector.Authorizations);
        var (path, form) = Assert.Single(all.It.Issuer.TokenRequests);
        Assert.Equal(($"/{LocalIssuer.Tenant}/oauth2/v2.0/token", "client_credentials", "https://api.botframework.com/.default"), (path, $"{form["grant_type"]}", $"{form["scope"]}".Split(' ')[0]));
    }

    public static TheoryData<string> Right => [.. s_right.Keys];

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_is_right_is_taken(string name)
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        var draft = all.It.Teams();
        s_right[name](all.It, draft);
        Assert.Equal(202, await draft.SendAsync(all.It.Bot));
        Assert.Equal(1, all.It.Engine.Turns);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tool_with_the_bots_own_credentials_is_heard(bool isOld)
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        Assert.Equal(202, await all.It.Emulator(isOld).SendAsync(all.It.Bot));
        Assert.Equal(1, all.It.Engine.Turns);
    }

    [Fact]
    public async Task Keys_are_rolled_over_while_it_runs()
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        Assert.Equal(202, await all.It.Teams().SendAsync(all.It.Bot));
        using var next = new IssuerKey("teams-2", "msteams");
        all.It.Issuer.Publish(next);
        all.It.Clock.Move(Pause);
        Assert.Equal(202, await Signed(all.It, next).SendAsync(all.It.Bot));
        Assert.Equal(401, await all.It.Teams().SendAsync(all.It.Bot));
        Assert.Equal(2, all.It.Issuer.Fetches);
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_bot_ask_again_and_again()
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        using var unknown = new IssuerKey("who?", "msteams");
        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Signed(all.It, unknown).SendAsync(all.It.Bot)));
        Assert.All(statuses, status => Assert.Equal(401, status));
        Assert.Equal(1, all.It.Issuer.Fetches);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_had_nothing_is_taken_and_afterwards_everything()
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        all.It.Issuer.IsDown = true;
        Assert.Equal(503, await all.It.Teams().SendAsync(all.It.Bot));
        Assert.Equal(0, all.It.Engine.Turns);
        all.It.Issuer.IsDown = false;
        all.It.Clock.Move(Pause);
        Assert.Equal(202, await all.It.Teams().SendAsync(all.It.Bot));
    }

    [Fact]
    public async Task Known_keys_outlive_a_failure_of_their_issuer_but_not_for_ever()
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync());
        Assert.Equal(202, await all.It.Teams().SendAsync(all.It.Bot));
        all.It.Issuer.IsDown = true;
        all.It.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(202, await all.It.Teams().SendAsync(all.It.Bot));
        all.It.Clock.Move(TimeSpan.FromDays(5));
        Assert.Equal(503, await all.It.Teams().SendAsync(all.It.Bot));
    }

    [Theory]
    [InlineData(LocalIssuer.Tenant, 403)]
    [InlineData("77777777-8888-7777-6666-555555555555", 202)]
    [InlineData(null, 403)]
    public async Task Only_people_of_the_named_tenants_are_heard(string? tenant, int status)
    {
        await using var all = new Running(await AuthenticatedBot.StartAsync("--TwinBot:Authentication:AllowedTenants:0=77777777-8888-7777-6666-555555555555"));
        var draft = all.It.Teams();
        draft.Activity["conversation"] = new JsonObject { ["id"] = "c1", ["tenantId"] = tenant };
        Assert.Equal(status, await draft.SendAsync(all.It.Bot));
    }

    [Fact]
    public async Task The_chat_page_is_off_unless_it_is_wanted()
    {
        await using var off = new Running(await AuthenticatedBot.StartAsync());
        await using var on = new Running(await AuthenticatedBot.StartAsync("--TwinBot:LocalChat:Enabled=true"));
        Assert.Equal((404, 404), (await StatusAsync(off.It, "/"), await StatusAsync(off.It, "/directline/session/getsessionid")));
        Assert.Equal(200, await StatusAsync(on.It, "/"));
    }

    static async Task<int> StatusAsync(AuthenticatedBot all, string path)
    {
        using var response = await all.Bot.Client.GetAsync(path);
        return (int)response.StatusCode;
    }

    static Draft Signed(AuthenticatedBot all, IssuerKey key)
    {
        var draft = all.Teams();
        (draft.Key, draft.Header["kid"]) = (key, key.Id);
        return draft;
    }
}

/// <summary>For <c>await using</c>: the fixture's own way of ending is the test runner's.</summary>
sealed class Running(AuthenticatedBot it) : IAsyncDisposable
{
    public AuthenticatedBot It => it;

    public async ValueTask DisposeAsync() => await it.DisposeAsync();
}
