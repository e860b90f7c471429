using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using TwinBot.Channels.BotFramework.Authentication;

namespace TwinBot.Tests.Channels.Authentication;

/// <summary>Credentials other than a secret.</summary>
public sealed class CredentialsTests
{
    [Fact]
    public async Task A_certificate_signs_for_the_bot_and_stays_at_home()
    {
        var folder = Directory.CreateTempSubdirectory("twinbot-");
        try
        {
            using var rsa = RSA.Create(2048);
            using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            var path = Path.Combine(folder.FullName, "bot.pfx");
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "pass"));
            await using var all = new Running(await AuthenticatedBot.StartAsync("--MicrosoftAppPassword=", $"--TwinBot:Authentication:Certificate={path}", "--TwinBot:Authentication:CertificatePassword=pass"));
            Assert.Equal("bot-token-1", await all.It.Bot.Services.GetRequiredService<IBotTokens>().GetAsync(CancellationToken.None));
            var (_, form) = Assert.Single(all.It.Issuer.TokenRequests);
            Assert.Equal(LocalIssuer.AppId, new JsonWebToken($"{form["client_assertion"]}").Issuer);
            Assert.False(form.ContainsKey("client_secret"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_managed_identity_asks_its_machine_for_the_connectors_token()
    {
        var machine = new Machine();
        await using var bot = await RunningBot.StartAsync(
            services => services.AddHttpClient(AuthenticationExtensions.Entra).ConfigurePrimaryHttpMessageHandler(() => machine),
            $"--MicrosoftAppId={LocalIssuer.AppId}", $"--MicrosoftAppTenantId={LocalIssuer.Tenant}", "--MicrosoftAppType=UserAssignedMSI");
        Assert.Equal("machine-token", await bot.Services.GetRequiredService<IBotTokens>().GetAsync(CancellationToken.None));
        Assert.Contains($"client_id={LocalIssuer.AppId}", machine.Asked, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", machine.Asked, StringComparison.Ordinal);
    }

    /// <summary>A machine of the cloud that knows the bot.</summary>
    sealed class Machine : HttpMessageHandler
    {
        public string Asked { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = Uri.UnescapeDataString(request.RequestUri?.AbsoluteUri ?? "");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($"{{\"access_token\":\"machine-token\",\"expires_on\":\"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}\",\"resource\":\"https://api.botframework.com\",\"token_type\":\"Bearer\"}}", Encoding.UTF8, "application/json"),
            });
        }
    }
}
