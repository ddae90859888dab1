using CommsBot.Scheduling;

namespace CommsBot.Privacy;

internal static class PrivacyFeature
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<ForgettingSecret>();
        services.AddScoped<ForgottenIds>().AddScoped<ForgetSubject>().AddScoped<ExportSubject>();
        services.AddPersonalData<OwnPersonalData>();
        return services.AddRecurringJob<FinishForgetting>(FinishForgetting.Id, TimeSpan.FromMinutes(1));
    }

    /// <summary>Lets a folder forget and export what it stores about people.</summary>
    public static IServiceCollection AddPersonalData<TData>(this IServiceCollection services)
        where TData : class, IPersonalData => services.AddScoped<IPersonalData, TData>();
}
