namespace TwinBot.Delivery;

static class DeliveryExtensions
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration("TwinBot:Delivery")
            .Validate(options => options.FirstWait > TimeSpan.Zero && options.LongestWait >= options.FirstWait, "TwinBot:Delivery: FirstWait must be more than nothing and at most LongestWait.")
            .ValidateOnStart();
        return services
            .AddSingleton<RateLimits>()
            .AddSingleton<Broadcaster>()
            .AddSingleton<Outbox>()
            .AddHostedService(provider => provider.GetRequiredService<Outbox>());
    }
}
