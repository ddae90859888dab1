using Microsoft.Extensions.Options;

namespace CommsBot.Access;

internal static class AccessFeature
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<RolesOptions>().BindConfiguration(RolesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RolesOptions>, RolesOptionsValidator>();
        return services.AddSingleton<Roles>();
    }
}
