using Microsoft.Extensions.Options;

namespace CommsBot.Graph;

internal static class GraphFeature
{
    public static IServiceCollection AddGraph(this IServiceCollection services)
    {
        services.AddOptions<GraphOptions>().BindConfiguration(GraphOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DirectoryOptions>().BindConfiguration(DirectoryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsValidator>();
        services.AddSingleton<GraphConnection>().AddSingleton<GraphDirectory>().AddSingleton<AppInstaller>().AddSingleton<NoDirectory>();
        services.AddSingleton<IDirectory>(provider => IsOn(provider) ? provider.GetRequiredService<GraphDirectory>() : provider.GetRequiredService<NoDirectory>());
        services.AddSingleton<IAppInstaller>(provider => IsOn(provider) ? provider.GetRequiredService<AppInstaller>() : provider.GetRequiredService<NoDirectory>());
        return services;
    }

    private static bool IsOn(IServiceProvider provider) => provider.GetRequiredService<IOptions<GraphOptions>>().Value.Enabled;
}
