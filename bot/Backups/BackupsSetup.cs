namespace TwinBot.Backups;

static class BackupsSetup
{
    /// <summary>Adds backups on schedule, where a folder for them is configured.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section)
            .Validate(BackupOptions.IsTime, "TwinBot:Backup:At must be a time of day such as 03:00.")
            .Validate(options => options.EveryHours is null or (> 0 and <= 720), "TwinBot:Backup:EveryHours must be between 1 and 720.")
            .Validate(options => options.Keep is > 0 and <= 10_000, "TwinBot:Backup:Keep must be between 1 and 10000.")
            .ValidateOnStart();
        return services
            .AddSingleton<ScheduledBackups>()
            .AddHostedService(provider => provider.GetRequiredService<ScheduledBackups>());
    }
}
