using System.Globalization;
using CommsBot.Access;
using CommsBot.Web;

namespace CommsBot.Polls.Results;

/// <summary>Results as files, for managers, and of their own polls alone.</summary>
internal static class ResultsDownloads
{
    private const string Path = "/polls";

    public static void MapPollDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/{id:guid}/results.csv", CsvAsync).RequireRole(Role.CommsManager);
        routes.MapGet(Path + "/{id:guid}/results.png", PictureAsync).RequireRole(Role.CommsManager);
    }

    public static string CsvOf(string wave) => $"{Path}/{wave}/results.csv";

    public static string PictureOf(string wave) => $"{Path}/{wave}/results.png";

    private static async Task<IResult> CsvAsync(Guid id, HttpContext context, OwnDownloads own, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(PollWaveId.From(id), context.User, cancellationToken) is not { Report: { Results: not null } report } results)
            return TypedResults.NotFound();

        return TypedResults.Stream(
            body => ResultsCsv.WriteAsync(body, report, results.Slices, CultureInfo.CurrentUICulture, cancellationToken), "text/csv; charset=utf-8", "results.csv");
    }

    private static async Task<IResult> PictureAsync(Guid id, HttpContext context, OwnDownloads own, CancellationToken cancellationToken) =>
        await own.FindAsync(PollWaveId.From(id), context.User, cancellationToken) is { Report: var report }
        && ResultsPicture.Draw(report, CultureInfo.CurrentUICulture) is { } png
            ? TypedResults.File(png, "image/png", "results.png")
            : TypedResults.NotFound();
}
