using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommsBot.Playground;

/// <summary>Local mode: the Microsoft 365 Agents Playground next to the bot. Never outside Development.</summary>
internal static class PlaygroundFeature
{
    public static WebApplicationBuilder AddPlayground(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) return builder;
        builder.Services.AddOptions<PlaygroundOptions>().BindConfiguration(PlaygroundOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (!builder.Configuration.GetValue("Playground:Enabled", true)) return builder;
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<PlaygroundHost>(services, Console.Out));
        return builder;
    }
}
