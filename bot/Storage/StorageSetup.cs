using Microsoft.Extensions.Options;

namespace TwinBot.Storage;

public static class StorageSetup
{
    /// <summary>Adds the store; it is opened when the service starts, and a store that cannot be opened stops the start with a <see cref="StoreRefusedException"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .Validate(options => options.Provider == "LiteDb", "TwinBot:Storage:Provider knows LiteDb only.")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "TwinBot:Storage:Path is empty: name a file.")
            .ValidateOnStart();
        services.AddSingleton(provider => LiteDbStore.Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<ILogger<LiteDbStore>>()));
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<LiteDbStore>());
        services.AddSingleton(provider => provider.GetRequiredService<LiteDbStore>().Files);
        services.AddHostedService<StoreOpening>();
        services.AddHostedService<FilePurge>();
        return services;
    }

    /// <summary>Opens the store before the first request.</summary>
    sealed class StoreOpening(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<LiteDbStore>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Forgets what was sent and never kept with a record: once, in the background, after a start.</summary>
    sealed class FilePurge(LiteDbStore store, ILogger<LiteDbStore> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            try
            {
                if (await store.PurgeFilesAsync() is > 0 and var purged)
                {
                    log.FilesPurged(purged);
                }
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or StoreDamagedException)
            {
                // What was not purged now is purged at a later start.
                log.PurgeRefused(refused);
            }
        }
    }
}
