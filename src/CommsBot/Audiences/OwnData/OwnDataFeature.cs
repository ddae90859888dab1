using CommsBot.Access;
using CommsBot.Privacy;
using CommsBot.Privacy.Retention;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot.Audiences.OwnData;

internal static class OwnDataFeature
{
    public static IServiceCollection AddOwnData(this IServiceCollection services)
    {
        services.AddScoped<FindSubjects>().AddScoped<ForgetPerson>().AddPersonalData<PeoplePersonalData>().AddRetention<OldLeavers>();
        services.AddCommand<OwnDataActions>(
            [CommandWords.English("forget me"), CommandWords.German("vergiss mich"), CommandWords.German("vergessen sie mich")], (data, request, ct) => data.AskAsync(request, ct));
        services.AddCommand<OwnDataActions>([CommandWords.English("my data"), CommandWords.German("meine daten")], (data, request, ct) => data.DataAsync(request, ct));
        services.AddCardAction<OwnDataActions>(OwnDataVerbs.Forget, (data, request, ct) => data.ForgetAsync(request, ct));
        services.AddCardAction<OwnDataActions>(OwnDataVerbs.Keep, (data, request, ct) => data.KeepAsync(request, ct));
        return services.AddPageLink(new PageLink(
            85, OwnDataPages.Path, Role.Admin, culture => new OwnDataTexts(culture).PageTitle, culture => new OwnDataTexts(culture).PageDescription));
    }
}
