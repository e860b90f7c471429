namespace TwinBot.Tests.Channels.Authentication;

/// <summary>A bot with an identity, the issuer that it believes, and Teams' connector.</summary>
public sealed class AuthenticatedBot : IAsyncLifetime
{
    RunningBot? _bot;
    LocalIssuer? _issuer;
    RecordingConnector? _connector;

    internal EchoEngine Engine { get; } = new();

    internal MovedClock Clock { get; } = new();

    internal LocalIssuer Issuer => _issuer ?? throw new InvalidOperationException("Not started.");

    internal RecordingConnector Connector => _connector ?? throw new InvalidOperationException("Not started.");

    internal RunningBot Bot => _bot ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync();
        _connector = await RecordingConnector.StartAsync();
        _bot = await Bots.EchoAsync(Engine, time: Clock, args: Issuer.Settings());
    }

    internal static async Task<AuthenticatedBot> StartAsync(params string[] more)
    {
        var all = new AuthenticatedBot();
        all._issuer = await LocalIssuer.StartAsync();
        all._connector = await RecordingConnector.StartAsync();
        all._bot = await Bots.EchoAsync(all.Engine, time: all.Clock, args: all.Issuer.Settings(more));
        return all;
    }

    internal Draft Teams() => Draft.OfTeams(Issuer, Clock.GetUtcNow(), Connector.Url);

    internal Draft Emulator(bool isOld = false) => Draft.OfEmulator(Issuer, Clock.GetUtcNow(), Connector.Url, isOld);

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Connector.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
