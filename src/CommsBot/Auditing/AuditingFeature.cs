using System.Globalization;
using CommsBot.Access;
using CommsBot.Privacy;
using CommsBot.Privacy.Retention;
using CommsBot.Storage;
using CommsBot.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsBot.Auditing;

internal static class AuditingFeature
{
    public const string Path = "/audit";
    public const string DownloadPath = Path + ".csv";

    public static IServiceCollection AddAuditing(this IServiceCollection services) => services
        .AddScoped<AuditLog>().AddScoped<ReadAudit>().AddRetention<OldEntries>().AddPersonalData<AuditPersonalData>()
        .AddPageLink(new PageLink(90, Path, Role.Admin, culture => new AuditTexts(culture).Title, culture => new AuditTexts(culture).Description));

    public static void MapAuditPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (long? before) => new RazorComponentResult<AuditPage>(new { Before = before })).RequireRole(Role.Admin);
        routes.MapGet(DownloadPath, DownloadAsync).RequireRole(Role.Admin);
    }

    private static async Task<IResult> DownloadAsync(
        HttpContext context, ReadAudit audit, AuditLog log, CommsBotDbContext db, Roles roles, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context.User, roles);
        log.Add(new AuditActor(visitor.TenantId ?? "", null, visitor.Name), AuditAction.Downloaded, DownloadPath);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Stream(
            body => AuditCsv.WriteAsync(body, audit.All(visitor.TenantId), CultureInfo.CurrentUICulture, cancellationToken), "text/csv; charset=utf-8", "audit.csv");
    }
}
