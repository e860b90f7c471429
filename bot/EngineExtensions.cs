using Microsoft.Extensions.Options;
using TwinBot.Channels.BotFramework.Authentication;
using TwinBot.Conversation;
using TwinBot.Evaluations;
using TwinBot.Groups;
using TwinBot.Privacy;
using TwinBot.Questionnaires;
using TwinBot.Sheets;
using TwinBot.Texts;
using TwinBot.Understanding;
using LiteDbStore = TwinBot.Storage.LiteDbStore;

namespace TwinBot;

static class EngineExtensions
{
    /// <summary>The conversation: what is understood, what can be done, and how people are answered.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<Understander>()
        .AddSingleton(provider => BotDialogs.All(
            provider.GetRequiredService<Languages>(),
            provider.GetRequiredService<ListReader>(),
            provider.GetRequiredService<QuestionnaireShelf>(),
            provider.GetRequiredService<SentQuestionnaires>(),
            mayIntroduce: provider.GetRequiredService<BotIdentity>().IsLocal,
            policy: provider.GetRequiredService<DataPolicy>()))
        .AddSingleton<IEngine>(provider => new GroupEngine(new GuestEngine(
            new InvitingEngine(Speaking(provider, provider.GetRequiredService<Dialogs>())),
            Speaking(provider, BotDialogs.ForGuests(provider.GetRequiredService<Languages>(), provider.GetRequiredService<QuestionnaireShelf>(), provider.GetRequiredService<Dialogs>(), provider.GetRequiredService<DataPolicy>())))))
        .AddSingleton<FirstCoordinator>()
        .AddHostedService<WarmUp>();

    static Engine Speaking(IServiceProvider provider, Dialogs dialogs) => new(
        provider.GetRequiredService<Understander>(),
        dialogs,
        new Language(provider.GetRequiredService<IOptions<ServiceOptions>>().Value.Languages.Default));

    /// <summary>Readies the languages while the first person is still typing.</summary>
    sealed class WarmUp(Understander understander, LiteDbStore store) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
            () =>
            {
                understander.WarmUp();
                store.ReadAhead();
            },
            stoppingToken);
    }
}
