using Microsoft.Extensions.Configuration;
using TwinBot.Channels.BotFramework.Authentication;

namespace TwinBot.Tests.Channels.Authentication;

public sealed class IdentityReadingTests
{
    const string Id = "MicrosoftAppId=app";
    const string Secret = "MicrosoftAppPassword=s";
    const string Tenant = "MicrosoftAppTenantId=t";

    [Theory]
    [InlineData("", "")]
    [InlineData("MicrosoftAppType=MultiTenant", "")]
    [InlineData($"{Id};{Secret}", "MultiTenant")]
    [InlineData($"{Id};{Secret};{Tenant}", "SingleTenant")]
    [InlineData($"{Id};{Tenant};MicrosoftAppType=userassignedmsi", "UserAssignedMSI")]
    public void What_is_whole_is_read(string settings, string type)
    {
        var identity = Read(settings);
        Assert.Equal(type, identity.IsLocal ? "" : identity.Type.ToString());
    }

    [Theory]
    [InlineData(Id, "MicrosoftAppPassword")]
    [InlineData(Secret, "MicrosoftAppId")]
    [InlineData(Tenant, "MicrosoftAppId")]
    [InlineData("TwinBot:Authentication:Certificate=c.pfx", "MicrosoftAppId")]
    [InlineData($"{Id};{Secret};MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId")]
    [InlineData($"{Id};MicrosoftAppType=UserAssignedMSI", "MicrosoftAppTenantId")]
    [InlineData($"{Id};{Secret};{Tenant};MicrosoftAppType=UserAssignedMSI", "no secret")]
    [InlineData($"{Id};{Secret};MicrosoftAppType=Several", "'Several'")]
    [InlineData($"{Id};{Secret};MicrosoftAppType=1", "'1'")]
    [InlineData($"MicrosoftAppId=<your id>;{Secret}", "without spaces")]
    [InlineData($"{Id};{Secret};ChannelService=https://example.org", "ChannelService")]
    [InlineData($"{Id};{Secret};TwinBot:Authentication:ChannelMetadata=http://127.0.0.1/x", "ChannelMetadata")]
    [InlineData($"{Id};{Secret};TwinBot:Authentication:TokenAuthority=nonsense", "TokenAuthority")]
    [InlineData($"{Id};TwinBot:Authentication:Certificate=none.pfx", "none.pfx")]
    public void What_is_half_is_refused_with_what_is_missing(string settings, string named) =>
        Assert.Contains(named, Assert.Throws<StartRefusedException>(() => Read(settings)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "https://smba.trafficmanager.net/emea/", true)]
    [InlineData("", "https://webchat.botframework.com/", true)]
    [InlineData("", "https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("", "http://smba.trafficmanager.net/emea/", false)]
    [InlineData("", "https://evil.trafficmanager.net/", false)]
    [InlineData("", "https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("", "https://evilbotframework.com/", false)]
    [InlineData("", "https://127.0.0.1/", false)]
    [InlineData("", "https://graph.microsoft.com/", false)]
    [InlineData("ChannelService=https://botframework.azure.us", "https://smba.trafficmanager.net/emea/", false)]
    [InlineData("ChannelService=https://botframework.azure.us", "https://smba.infra.gov.teams.microsoft.us/gcch", true)]
    [InlineData("TwinBot:Authentication:AllowedServiceHosts=one.example, *.two.example", "https://a.two.example/", true)]
    [InlineData("TwinBot:Authentication:AllowedServiceHosts=one.example, *.two.example", "https://a.one.example/", false)]
    [InlineData("TwinBot:Authentication:AllowedServiceHosts=one.example:8443", "https://one.example:8443/", true)]
    [InlineData("TwinBot:Authentication:AllowedServiceHosts=one.example:8443", "https://one.example/", false)]
    public void Only_connectors_of_the_cloud_are_called(string settings, string serviceUrl, bool isAllowed) =>
        Assert.Equal(isAllowed, new TwinBot.Channels.BotFramework.ServiceHosts(Read($"{Id};{Secret};{settings}")).Allows(serviceUrl));

    static BotIdentity Read(string settings) => IdentityReading.Read(new ConfigurationBuilder().AddInMemoryCollection(
        settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).Select(pair => KeyValuePair.Create<string, string?>(pair[0], pair[1]))).Build());
}
