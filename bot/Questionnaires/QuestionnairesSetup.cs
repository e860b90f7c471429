using TwinBot.Texts;

namespace TwinBot.Questionnaires;

static class QuestionnairesSetup
{
    /// <summary>The questionnaires that can be used: the shipped ones, and those in the folder that is configured.</summary>
    public static IServiceCollection AddQuestionnaires(this IServiceCollection services)
    {
        services.AddOptions<QuestionnaireOptions>().BindConfiguration("TwinBot:Questionnaires");
        return services
            .AddSingleton<QuestionnaireFolder>()
            .AddSingleton(provider => new QuestionnaireReader(provider.GetRequiredService<Languages>()))
            .AddSingleton<SentQuestionnaires>()
            .AddSingleton(provider => provider.GetRequiredService<QuestionnaireFolder>().Read());
    }
}
