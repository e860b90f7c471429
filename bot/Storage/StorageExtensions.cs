namespace TwinBot.Storage;

static class StorageExtensions
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.Section)
            .Validate(options => options.Provider == "LiteDb", "TwinBot:Storage:Provider: only LiteDb is there.")
            .ValidateOnStart();
        services.AddSingleton(provider => LiteDbStore.Open(provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<StorageOptions>>().Value.Path));
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<LiteDbStore>());
        return services;
    }
}
