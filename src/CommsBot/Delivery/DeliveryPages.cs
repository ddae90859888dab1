using System.Globalization;
using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Storage;
using CommsBot.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsBot.Delivery;

/// <summary>The web pages and the download about sendings.</summary>
internal static class DeliveryPages
{
    public const string Path = "/deliveries";

    public static IServiceCollection AddDeliveryPages(this IServiceCollection services) => services
        .AddScoped<ReadDeliveries>()
        .AddPageLink(new PageLink(
            10, Path, Role.CommsManager, culture => new DeliveryPageTexts(culture).Title, culture => new DeliveryPageTexts(culture).Description));

    public static void MapDeliveryPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<DeliveriesPage>(Path, Role.CommsManager);
        routes.MapGet(Path + "/{id:guid}", (Guid id) => new RazorComponentResult<DeliveryPage>(new { Id = id })).RequireRole(Role.CommsManager);
        routes.MapGet(Path + "/{id:guid}/not-reached.csv", DownloadAsync).RequireRole(Role.CommsManager);
    }

    public static string AddressOf(OccurrenceId id) => $"{Path}/{id}";

    public static string DownloadOf(OccurrenceId id) => $"{Path}/{id}/not-reached.csv";

    private static async Task<IResult> DownloadAsync(
        Guid id, HttpContext context, ReadDeliveries deliveries, People people, AuditLog audit, CommsBotDbContext db, Roles roles, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context.User, roles);
        if (await deliveries.FindAsync(visitor, OccurrenceId.From(id), cancellationToken) is not { Occurrence: var occurrence })
            return TypedResults.NotFound();

        audit.Add(await people.GetActorAsync(visitor, cancellationToken), AuditAction.Downloaded, occurrence.AudienceName, "not-reached.csv");
        await db.SaveChangesAsync(cancellationToken);
        var unreached = deliveries.Unreached(occurrence.Id);
        return TypedResults.Stream(
            body => UnreachedCsv.WriteAsync(body, unreached, CultureInfo.CurrentUICulture, cancellationToken),
            "text/csv; charset=utf-8",
            string.Create(CultureInfo.InvariantCulture, $"not-reached-{occurrence.PlannedFor:yyyy-MM-dd}.csv"));
    }
}
