using CommsBot.Access;
using CommsBot.Web;

namespace CommsBot.Privacy.DataSheet;

internal static class DataSheetFeature
{
    public const string Path = "/data-sheet";

    public static IServiceCollection AddDataSheet(this IServiceCollection services) => services
        .AddScoped<MakeDataSheet>()
        .AddPageLink(new PageLink(87, Path, Role.CommsManager, culture => new DataSheetTexts(culture).Title, culture => new DataSheetTexts(culture).Description));

    public static void MapDataSheet(this IEndpointRouteBuilder routes) => routes.MapPage<DataSheetPage>(Path, Role.CommsManager);
}
