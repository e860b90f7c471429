using Microsoft.Extensions.Options;
using TwinBot.Storage;

namespace TwinBot.Secrecy;

static class SecrecySetup
{
    /// <summary>What keeps anonymous answers from their authors' names.</summary>
    public static IServiceCollection AddSecrecy(this IServiceCollection services) => services
        .AddSingleton(provider => new KeyFolder(new Disk(), KeyFolder.FolderOf(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path), provider.GetRequiredService<ILogger<KeyFolder>>()))
        .AddSingleton<Seals>()
        .AddSingleton<SealedTalk>()
        .AddSingleton<BallotBox>()
        .AddHostedService<KeySweep>();
}
