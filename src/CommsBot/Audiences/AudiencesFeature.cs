using CommsBot.Audiences.OwnData;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Audiences;

internal static class AudiencesFeature
{
    public static IServiceCollection AddAudiences(this IServiceCollection services)
    {
        services.AddScoped<People>().AddScoped<ITurnObserver, MeetPeople>();
        services.AddScoped<EnrolPeople>().AddScoped<AudienceMembers>().AddScoped<ResolveAudience>().AddScoped<FindPeopleByMail>();
        services.AddSingleton<ChatRoles>();
        services.AddScoped<FindCommsTeam>();
        services.AddScoped<CreateAudience>().AddScoped<ReadAudiences>();
        services.AddRecurringJob<RefreshPeople>("refresh-people", TimeSpan.FromHours(1));
        return services.AddSettings().AddOwnData().AddAudienceCards();
    }

    private static IServiceCollection AddAudienceCards(this IServiceCollection services)
    {
        services.AddCommand<AudienceActions>(
            [CommandWords.English("audiences"), CommandWords.German("zielgruppen")], (audiences, request, ct) => audiences.ListAsync(request, ct));
        services.AddCardAction<AudienceActions>(AudienceVerbs.List, (audiences, request, ct) => audiences.ListAsync(request, ct));
        services.AddCardAction<AudienceActions>(AudienceVerbs.New, (audiences, request, ct) => audiences.NewAsync(request, ct));
        services.AddCardAction<AudienceActions>(AudienceVerbs.Create, (audiences, request, ct) => audiences.CreateAsync(request, ct));
        services.AddCardAction<AudienceActions>(AudienceVerbs.Show, (audiences, request, ct) => audiences.ShowAsync(request, ct));
        services.AddCardAction<AudienceActions>(AudienceVerbs.Refresh, (audiences, request, ct) => audiences.RefreshAsync(request, ct));
        services.AddCardAction<AudienceActions>(AudienceVerbs.AskDelete, (audiences, request, ct) => audiences.AskDeleteAsync(request, ct));
        return services.AddCardAction<AudienceActions>(AudienceVerbs.Delete, (audiences, request, ct) => audiences.DeleteAsync(request, ct));
    }

    private static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddScoped<PersonalPreferences>().AddScoped<ReadSettings>().AddScoped<PauseNudges>();
        services.AddCommand<SettingsCommands>(
            [CommandWords.English("settings"), CommandWords.English("stop"), CommandWords.English("unsubscribe"),
             CommandWords.German("einstellungen"), CommandWords.German("abmelden")],
            (settings, request, ct) => settings.ShowAsync(request, ct));
        services.AddCommand<SettingsCommands>([CommandWords.Any("pause")], (settings, request, ct) => settings.PauseAsync(request, ct));
        services.AddCommand<SettingsCommands>(
            [CommandWords.English("resume"), CommandWords.German("weiter")], (settings, request, ct) => settings.ResumeAsync(request, ct));
        services.AddCardAction<SettingsActions>(SettingsVerbs.Open, (settings, request, ct) => settings.OpenAsync(request, ct));
        services.AddCardAction<SettingsActions>(SettingsVerbs.Save, (settings, request, ct) => settings.SaveAsync(request, ct));
        services.AddCardAction<SettingsActions>(SettingsVerbs.Resume, (settings, request, ct) => settings.ResumeAsync(request, ct));
        return services.AddHomeButton(new HomeButton(
            90, SettingsVerbs.Open, culture => new SettingsTexts(culture).Button, culture => new SettingsTexts(culture).Example));
    }
}
