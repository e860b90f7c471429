using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Records;
using TwinBot.Storage;
using TwinBot.Tests.Channels;
using TwinBot.Tests.Channels.Authentication;

namespace TwinBot.Tests.Conversations;

/// <summary>A tenant whose people speak through Teams: what a script's people send is signed, and says who they are.</summary>
sealed class SignedIn : IAsyncDisposable
{
    const string Connector = "http://127.0.0.1:9";

    readonly LocalIssuer _issuer;
    readonly HttpClient _client;
    readonly Signing _signing;

    SignedIn(LocalIssuer issuer, TimeProvider clock)
    {
        _issuer = issuer;
        _signing = new Signing(issuer, clock);
        _client = new HttpClient(_signing);
    }

    public string[] Settings => _issuer.Settings();

    public static async Task<SignedIn> StartAsync(TimeProvider clock) => new(await LocalIssuer.StartAsync(), clock);

    /// <summary>The id under which somebody of the tenant is known.</summary>
    public static string IdOf(string name) => $"msteams|{LocalIssuer.Tenant}|{Uri.EscapeDataString($"oid-{name}")}";

    public static async Task EnrolAsync(RunningBot bot, ImmutableArray<(string Person, PersonRole Role)> roles)
    {
        var roster = roles.Aggregate(Roster.Empty, (all, person) => all.With(new Holder(IdOf(person.Person), person.Person, person.Role, "en")));
        await bot.Services.GetRequiredService<IStore>().CommitAsync(new TurnCommit { At = DateTimeOffset.UnixEpoch, Changes = [RecordChange.Put(null, roster)] });
    }

    public HttpClient ClientOf(RunningBot bot)
    {
        _signing.Url = new Uri(bot.Url);
        _client.BaseAddress ??= _signing.Url;
        return _client;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _issuer.DisposeAsync();
    }

    sealed class Signing(LocalIssuer issuer, TimeProvider clock) : DelegatingHandler(new HttpClientHandler())
    {
        public Uri? Url { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var activity = JsonNode.Parse(await (request.Content ?? throw new InvalidOperationException("No activity.")).ReadAsStringAsync(cancellationToken))?.AsObject() ?? [];
            var name = activity.Text("from.id").Split('-')[0];
            activity.With("channelId", "msteams").With("serviceUrl", Connector)
                .With("from", new JsonObject { ["id"] = $"29:{name}", ["aadObjectId"] = $"oid-{name}", ["name"] = name })
                .With("conversation", new JsonObject { ["id"] = $"a:{name}", ["conversationType"] = "personal", ["tenantId"] = LocalIssuer.Tenant });
            request.RequestUri = new Uri(Url ?? throw new InvalidOperationException("No bot."), "/api/messages");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Draft.OfTeams(issuer, clock.GetUtcNow(), Connector).Token());
            request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
