using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TwinBot.Telemetry;

/// <summary><c>TwinBot:Telemetry</c>. Where traces and metrics are sent is OpenTelemetry's own setting: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
sealed record TelemetryOptions
{
    /// <summary>Serves <c>GET /metrics</c>, to whoever reaches the service.</summary>
    public bool Metrics { get; init; }
}

static class TelemetryExtensions
{
    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Counts always; tells only where it is configured to.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Measures>();
        var isSent = !string.IsNullOrEmpty(configuration[Endpoint]);
        var isServed = IsServed(configuration);
        if (isServed || isSent)
        {
            Described(services).WithMetrics(metrics =>
            {
                metrics.AddMeter(Measures.Name);
                _ = isServed ? metrics.AddPrometheusExporter() : metrics;
                _ = isSent ? metrics.AddOtlpExporter() : metrics;
            });
        }

        if (isSent)
        {
            Described(services).WithTracing(static traces => traces.AddSource(Measures.Name).AddOtlpExporter());
        }

        return services;
    }

    public static void MapMetrics(this WebApplication app)
    {
        if (IsServed(app.Configuration))
        {
            app.MapPrometheusScrapingEndpoint("/metrics");
        }
    }

    static OpenTelemetryBuilder Described(IServiceCollection services) =>
        services.AddOpenTelemetry().ConfigureResource(static resource => resource.AddService("twinbot"));

    static bool IsServed(IConfiguration configuration) =>
        (configuration.GetSection("TwinBot:Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions()).Metrics;
}
