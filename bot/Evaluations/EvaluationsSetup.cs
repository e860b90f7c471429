using Microsoft.Extensions.Options;
using TwinBot.Channels.BotFramework;
using TwinBot.Delivery;

namespace TwinBot.Evaluations;

static class EvaluationsSetup
{
    /// <summary>How respondents come to their evaluations: links, invitations and reminders.</summary>
    public static IServiceCollection AddEvaluations(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("TwinBot:Smtp").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<MailOptions>, MailCheck>()
            .AddSingleton<PersonalLinks>()
            .AddSingleton<WrongLinks>()
            .AddSingleton<Letters>()
            .AddSingleton<PaperLinks>()
            .AddSingleton<InvitationsPage>()
            .AddSingleton<ReportDrawing>()
            .AddSingleton<Reports>()
            .AddSingleton<ResultFiles>()
            .AddSingleton<WorkingDays>()
            .AddSingleton<Connector>()
            .AddSingleton<IConnector, LetterCarrier>()
            .AddSingleton<Notices>()
            .AddHostedService(provider => provider.GetRequiredService<Notices>())
            .AddSingleton<DueRounds>()
            .AddHostedService(provider => provider.GetRequiredService<DueRounds>());
    }

    sealed class MailCheck(IOptions<ServiceOptions> service) : IValidateOptions<MailOptions>
    {
        public ValidateOptionsResult Validate(string? name, MailOptions options) =>
            options.Fault(service.Value.PublicUrl) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
