namespace TwinBot.Evaluations;

static class EvaluationsSetup
{
    /// <summary>How respondents come to their evaluations.</summary>
    public static IServiceCollection AddEvaluations(this IServiceCollection services) => services
        .AddSingleton<PersonalLinks>()
        .AddSingleton<WrongLinks>();
}
