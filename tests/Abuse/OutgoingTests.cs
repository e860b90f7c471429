using TwinBot.Channels.BotFramework;
using TwinBot.Channels.BotFramework.Authentication;

namespace TwinBot.Tests.Abuse;

/// <summary>Where the service calls: what an activity says of its connector, or of a file, sends it nowhere else.</summary>
public sealed class OutgoingTests
{
    static readonly BotIdentity s_bot = new() { AppId = "app", TenantId = "tenant", Secret = "secret", ServiceHosts = Cloud.Public.Hosts };

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/tenant", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/", false)]
    [InlineData("https://user:pass@smba.trafficmanager.net/", false)]
    [InlineData("https://evilsmba.trafficmanager.net/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://smba.trafficmanager.net?x=/", false)]
    [InlineData("https://smba.trafficmanager.net#/", false)]
    [InlineData("https://ѕmba.trafficmanager.net/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:10.0.0.1]/", false)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_connector_is_called_only_where_it_may_be(string? serviceUrl, bool isAllowed) => Assert.Equal(isAllowed, new ServiceHosts(s_bot).Allows(serviceUrl));

    [Theory]
    [InlineData("https://town.sharepoint.com/personal/x?tempauth=t", true)]
    [InlineData("https://sharepoint.com.evil.example/", false)]
    [InlineData("https://evilsharepoint.com/", false)]
    [InlineData("http://town.sharepoint.com/", false)]
    [InlineData("https://town.sharepoint.com:8443/", false)]
    [InlineData("https://x@town.sharepoint.com/", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://[::ffff:127.0.0.1]/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void A_file_is_fetched_only_from_where_Teams_keeps_them(string url, bool isAllowed) => Assert.Equal(isAllowed, new ServiceHosts(s_bot).AllowsFile(url));

    [Fact]
    public void An_identity_that_is_written_down_keeps_its_secret() => Assert.DoesNotContain("secret", s_bot.ToString(), StringComparison.Ordinal);
}
