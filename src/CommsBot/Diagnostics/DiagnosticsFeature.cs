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
        services.AddHttpClient(HttpClientName);
        services.AddHealthChecks().AddCheck<DatabaseReadiness>("database", tags: [Ready]);

        // In the order in which an admin would mend things.
        services.AddScoped<ICheck, SettingsCheck>().AddScoped<ICheck, DatabaseCheck>().AddScoped<ICheck, KeysCheck>().AddScoped<ICheck, ClockCheck>()
            .AddScoped<ICheck, CredentialCheck>().AddScoped<ICheck, GraphCheck>().AddScoped<ICheck, PostingCheck>().AddScoped<ICheck, EndpointCheck>()
            .AddScoped<ICheck, PackageCheck>();
        return services.AddSingleton<KnownSecrets>().AddScoped<Doctor>()
            .AddPageLink(new PageLink(95, PagePath, Role.Admin, culture => new DoctorTexts(culture).Title, culture => new DoctorTexts(culture).Description));
    }

    public static void MapDiagnostics(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks(ReadyPath, new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        routes.MapPage<DoctorPage>(PagePath, Role.Admin);
    }
}
