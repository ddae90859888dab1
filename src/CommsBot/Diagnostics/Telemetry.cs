using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CommsBot.Diagnostics;

/// <summary>
/// Metrics, traces and logs by OTLP to where the environment says (https://opentelemetry.io/docs/specs/otel/protocol/exporter/), else to nobody. Calls
/// that the bot makes are not traced: addresses of Graph and Teams carry ids and e-mail addresses.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<BotMeter>();
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
            return services;

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(BotMeter.Name))
            .WithMetrics(metrics => metrics.AddMeter(BotMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpRequest = (span, _) => span.SetTag("url.query", null)))
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true)
            .UseOtlpExporter();
        return services;
    }
}
