using Microsoft.Extensions.Options;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Storage;

namespace TwinBot.Channels.WebChat;

static class LocalChatExtensions
{
    const string KeyFile = "links.key";

    public static IServiceCollection AddLocalChat(this IServiceCollection services)
    {
        services.AddOptions<LocalChatOptions>().BindConfiguration("TwinBot:LocalChat")
            .Validate(options => options.TokenLife > TimeSpan.Zero, "TwinBot:LocalChat:TokenLife must be more than nothing.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => SigningKey.At(KeyPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value)))
            .AddSingleton<ExportLinks>()
            .AddSingleton<FileLinks>()
            .AddSingleton<Seats>()
            .AddSingleton<Door>()
            .AddSingleton<LocalChat>()
            .AddSingleton<Streams>()
            .AddSingleton<Transcripts>()
            .AddSingleton<SocketStream>();
    }

    public static bool IsEnabled(IServiceProvider services) =>
        services.GetRequiredService<IOptions<LocalChatOptions>>().Value.Enabled ?? services.GetRequiredService<BotIdentity>().IsLocal;

    /// <summary>Beside the records, so that a copy of the folder is a copy of everything.</summary>
    internal static string KeyPath(StorageOptions storage) => Path.Combine(Path.GetDirectoryName(storage.Path) ?? "", KeyFile);
}
