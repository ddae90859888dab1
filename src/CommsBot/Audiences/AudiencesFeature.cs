using CommsBot.Teams;

namespace CommsBot.Audiences;

internal static class AudiencesFeature
{
    public static IServiceCollection AddAudiences(this IServiceCollection services) =>
        services.AddScoped<People>().AddScoped<ITurnObserver, MeetPeople>();
}
