using Microsoft.Extensions.DependencyInjection.Extensions;
using TwinBot.Storage;
using TwinBot.Texts;

namespace TwinBot.Turns;

static class TurnsExtensions
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<ServiceOptions>().BindConfiguration("TwinBot")
            .ValidateDataAnnotations()
            .Validate(ServiceOptions.IsZone, "TwinBot:TimeZone must be an IANA name such as Europe/Brussels.")
            .Validate<Languages>((options, languages) => languages.ByTag(options.Languages.Default) is not null, "TwinBot:Languages:Default must be a language that the bot has, such as en.")
            .ValidateOnStart();

        // A test may have put a clock of its own there.
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(_ => LearntFolder.LoadLanguages())
            .AddSingleton<ServiceClock>()
            .AddSingleton<ConversationLocks>()
            .AddSingleton<Repeats>()
            .AddSingleton(provider => Rest.Of(provider.GetRequiredService<LiteDbStore>(), provider.GetRequiredService<ILogger<Rest>>()))
            .AddSingleton<Apology>()
            .AddSingleton<Standings>()
            .AddSingleton<Tidings>()
            .AddSingleton<TurnRunner>();
    }
}
