using Microsoft.Extensions.Options;
using TwinBot.Conversation;
using TwinBot.Sheets;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot;

static class EngineExtensions
{
    /// <summary>The conversation: what is understood, what can be done, and how people are answered.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<Understander>()
        .AddSingleton(provider => BotDialogs.All(provider.GetRequiredService<Languages>(), provider.GetRequiredService<ListReader>()))
        .AddSingleton<IEngine>(provider => new Engine(
            provider.GetRequiredService<Understander>(),
            provider.GetRequiredService<Dialogs>(),
            new Language(provider.GetRequiredService<IOptions<ServiceOptions>>().Value.Languages.Default)))
        .AddHostedService<WarmUp>();

    /// <summary>Readies the languages while the first person is still typing.</summary>
    sealed class WarmUp(Understander understander) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(understander.WarmUp, stoppingToken);
    }
}
