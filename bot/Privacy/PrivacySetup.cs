using Microsoft.Extensions.Options;
using TwinBot.Backups;

namespace TwinBot.Privacy;

static class PrivacySetup
{
    /// <summary>What people are told of their data, what they get of it, and how it goes.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<DataProtectionOptions>().BindConfiguration(DataProtectionOptions.Section);
        services.AddOptions<RetentionPeriods>().BindConfiguration(RetentionPeriods.Section)
            .Validate(periods => periods.IsValid, "TwinBot:Retention: each period is 1 to 1200 months, and PersonMonths no less than ConversationMonths.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => new DataPolicy
            {
                Organisation = provider.GetRequiredService<IOptions<ServiceOptions>>().Value.Organisation,
                Contact = provider.GetRequiredService<IOptions<DataProtectionOptions>>().Value.Contact,
                BackupDays = provider.GetRequiredService<IOptions<BackupOptions>>().Value.KeptDays,
                Periods = provider.GetRequiredService<IOptions<RetentionPeriods>>().Value,
            })
            .AddSingleton<PersonalData>()
            .AddSingleton<Traces>()
            .AddSingleton<Erasing>()
            .AddHostedService(provider => provider.GetRequiredService<Erasing>())
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<Purging>(provider, provider.GetRequiredService<IOptions<RetentionPeriods>>().Value))
            .AddSingleton<Night>()
            .AddHostedService(provider => provider.GetRequiredService<Night>());
    }
}
