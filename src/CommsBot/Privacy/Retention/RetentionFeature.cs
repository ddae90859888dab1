using CommsBot.Diagnostics;
using CommsBot.Scheduling;
using Microsoft.Extensions.Options;

namespace CommsBot.Privacy.Retention;

internal static class RetentionFeature
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddRecurringJob<RetentionJob>(RetentionJob.Id, TimeSpan.FromHours(1));
        return services.AddCheck<RetentionCheck>();
    }

    /// <summary>For a feature that keeps something for a time only.</summary>
    public static IServiceCollection AddRetention<TRetention>(this IServiceCollection services)
        where TRetention : class, IRetention => services.AddScoped<IRetention, TRetention>();
}
