using Microsoft.Extensions.Configuration;
using TwinBot.Channels.BotFramework.Authentication;

namespace TwinBot.Tests.Channels;

public sealed class LocalModeTests
{
    [Theory]
    [InlineData("urls", "http://localhost:5000;http://127.0.0.1:0;http://[::1]:80")]
    [InlineData("Kestrel:Endpoints:Chat:Url", "https://localhost:5001")]
    [InlineData("nothing", "set")]
    public void This_machine_alone_may_be_answered(string key, string value) => LocalMode.Check(BotIdentity.Local, With(key, value));

    [Theory]
    [InlineData("urls", "http://localhost:5000;http://0.0.0.0:5001", "http://0.0.0.0:5001")]
    [InlineData("urls", "http://*:80", "http://*:80")]
    [InlineData("urls", "http://[::]:80", "http://[::]:80")]
    [InlineData("urls", "http://bot.example.org", "http://bot.example.org")]
    [InlineData("Kestrel:Endpoints:Chat:Url", "http://192.168.1.2:3978", "http://192.168.1.2:3978")]
    [InlineData("http_ports", "8080", "http://*:8080")]
    public void Anything_wider_is_refused_with_a_sentence(string key, string value, string named)
    {
        var refused = Assert.Throws<StartRefusedException>(() => LocalMode.Check(BotIdentity.Local, With(key, value)));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registered_bot_is_open_to_others() =>
        LocalMode.Check(new BotIdentity { AppId = "app", TenantId = "tenant", Secret = "secret" }, With("urls", "http://0.0.0.0:80"));

    static IConfiguration With(string key, string value) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build();
}
