using CommsBot.Teams;

namespace CommsBot.Audiences;

internal static class AudiencesFeature
{
    public static IServiceCollection AddAudiences(this IServiceCollection services)
    {
        services.AddScoped<People>().AddScoped<ITurnObserver, MeetPeople>();
        return services.AddSettings();
    }

    private static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddScoped<PersonalPreferences>().AddScoped<ReadSettings>().AddScoped<PauseNudges>();
        services.AddCommand<SettingsCommands>(
            [CommandWords.English("settings"), CommandWords.German("einstellungen")], (settings, request, ct) => settings.ShowAsync(request, ct));
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
