using CommsBot.Access;
using CommsBot.Web;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CommsBot.Diagnostics;

internal static class DiagnosticsFeature
{
    public const string HttpClientName = "Doctor";
    public const string PagePath = "/doctor";

    /// <summary>Answers while the process does.</summary>
    public const string LivePath = "/healthz";

    /// <summary>Answers 200 while this node can work, else 503.</summary>
    public const string ReadyPath = "/readyz";

    private const string Ready = "ready";

    public static IServiceCollection AddDiagnostics(this IServiceCollection services)
    {
        services.AddOptions<DoctorOptions>().BindConfiguration(DoctorOptions.Section);
        services.AddHttpClient(HttpClientName);
        services.AddHealthChecks().AddCheck<DatabaseReadiness>("database", tags: [Ready]);

        // In the order in which an admin would mend things.
        services.AddCheck<SettingsCheck>().AddCheck<DatabaseCheck>().AddCheck<KeysCheck>().AddCheck<ClockCheck>()
            .AddCheck<CredentialCheck>().AddCheck<GraphCheck>().AddCheck<PostingCheck>().AddCheck<EndpointCheck>()
            .AddCheck<PackageCheck>();
        services.AddHostedService<LookAtItself>();
        return services.AddSingleton<KnownSecrets>().AddScoped<Doctor>()
            .AddPageLink(new PageLink(95, PagePath, Role.Admin, culture => new DoctorTexts(culture).Title, culture => new DoctorTexts(culture).Description));
    }

    public static IServiceCollection AddCheck<TCheck>(this IServiceCollection services)
        where TCheck : class, ICheck => services.AddScoped<TCheck>().AddSingleton(new RegisteredCheck(typeof(TCheck), TCheck.Subject));

    public static void MapDiagnostics(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks(ReadyPath, new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        routes.MapPage<DoctorPage>(PagePath, Role.Admin);
    }
}
