using System.Globalization;
using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Charts;
using CommsBot.Storage;
using CommsBot.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsBot.Recognition.Fairness;

/// <summary>The page, its pictures and its download.</summary>
internal static class FairnessPages
{
    public const string Path = "/fairness";

    public static void MapFairnessPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (string? quarter) => new RazorComponentResult<FairnessPage>(new { Wanted = quarter })).RequireRole(Role.CommsManager);
        routes.MapGet(Path + "/{quarter}.csv", DownloadAsync).RequireRole(Role.CommsManager);
        routes.MapGet(Path + "/{quarter}/{dimension}.png", PictureAsync).RequireRole(Role.CommsManager);
    }

    public static string DownloadOf(Quarter quarter) => $"{Path}/{quarter}.csv";

    public static string PictureOf(Quarter quarter, FairnessDimension dimension) => $"{Path}/{quarter}/{dimension}.png";

    private static async Task<IResult> DownloadAsync(
        string quarter, HttpContext context, ReadFairness readFairness, People people, AuditLog audit, CommsBotDbContext db, Roles roles, CancellationToken cancellationToken)
    {
        if (await FindAsync(quarter, context, readFairness, roles, cancellationToken) is not { } view)
            return TypedResults.NotFound();

        audit.Add(await people.GetActorAsync(Visitor.Of(context.User, roles), cancellationToken), AuditAction.Downloaded, DownloadOf(view.Quarter));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Stream(
            body => FairnessCsv.WriteAsync(body, view, CultureInfo.CurrentUICulture, cancellationToken), "text/csv; charset=utf-8", $"fairness-{view.Quarter}.csv");
    }

    private static async Task<IResult> PictureAsync(
        string quarter, string dimension, HttpContext context, ReadFairness readFairness, Roles roles, CancellationToken cancellationToken) =>
        Enum.TryParse<FairnessDimension>(dimension, out var by) && Enum.IsDefined(by)
        && await FindAsync(quarter, context, readFairness, roles, cancellationToken) is { } view
        && FairnessPicture.Chart(view, by, CultureInfo.CurrentUICulture) is { } chart
        && PictureSheet.Draw([chart]) is { } png
            ? TypedResults.File(png, "image/png")
            : TypedResults.NotFound();

    /// <returns>Null for who may not see it, and for a quarter that is not there.</returns>
    private static async Task<FairnessView?> FindAsync(string quarter, HttpContext context, ReadFairness readFairness, Roles roles, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context.User, roles);
        if (!visitor.Rights.MayReachEveryone || Quarter.Parse(quarter) is not { } wanted)
            return null;

        var view = await readFairness.RunAsync(visitor.TenantId, wanted, cancellationToken);
        return view.Quarter == wanted ? view : null;
    }
}
