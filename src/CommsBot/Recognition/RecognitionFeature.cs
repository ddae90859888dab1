using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Teams;

namespace CommsBot.Recognition;

internal static class RecognitionFeature
{
    public static IServiceCollection AddRecognition(this IServiceCollection services)
    {
        services.AddOptions<RecognitionOptions>().BindConfiguration(RecognitionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddNominations().AddShoutOuts();
    }

    private static IServiceCollection AddNominations(this IServiceCollection services)
    {
        services.AddScoped<Nominate>().AddScoped<MakeNomination>().AddScoped<ReadNotice>().AddScoped<TellNominee>();
        services.AddSingleton<NomineeNotices>();
        services.AddHostedService(provider => provider.GetRequiredService<NomineeNotices>());

        services.AddCommand<NominationCommands>(
            [CommandWords.English("nominate"), CommandWords.German("nominiere"), CommandWords.German("nominieren")],
            (nominations, request, ct) => nominations.NominateAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.OpenForm, (nominations, request, ct) => nominations.OpenFormAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Submit, (nominations, request, ct) => nominations.ContinueAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Choose, (nominations, request, ct) => nominations.ContinueAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Decline, (nominations, request, ct) => nominations.DeclineAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Accept, (nominations, request, ct) => nominations.AcceptAsync(request, ct));
        return services.AddHomeButton(new HomeButton(
            10, NominationVerbs.OpenForm, culture => new NominationTexts(culture).FormButton, culture => new NominationTexts(culture).Example));
    }

    private static IServiceCollection AddShoutOuts(this IServiceCollection services)
    {
        services.AddScoped<ReadyNominations>().AddScoped<PostShoutOut>();
        services.AddCommand<ShoutOutCommands>(
            [CommandWords.Any("shout-out preview"), CommandWords.Any("shoutout preview"), CommandWords.Any("shout-out"), CommandWords.Any("shoutout"),
             CommandWords.German("applaus vorschau"), CommandWords.German("applaus")],
            (shoutOuts, request, ct) => shoutOuts.PreviewAsync(request, ct));
        services.AddCommand<ShoutOutCommands>(
            [CommandWords.English("shout-out now"), CommandWords.English("shoutout now"), CommandWords.German("applaus jetzt"), CommandWords.German("applaus now")],
            (shoutOuts, request, ct) => shoutOuts.PostNowAsync(request, ct));
        services.AddCardAction<ShoutOutCommands>(ShoutOutVerbs.Preview, (shoutOuts, request, ct) => shoutOuts.PreviewAsync(request, ct));
        services.AddCardAction<ShoutOutCommands>(ShoutOutVerbs.IsThere, (shoutOuts, request, ct) => shoutOuts.IsThereAsync(request, ct));
        services.AddCardAction<ShoutOutCommands>(ShoutOutVerbs.PostAgain, (shoutOuts, request, ct) => shoutOuts.PostAgainAsync(request, ct));
        return services.AddHomeButton(new HomeButton(
            30, ShoutOutVerbs.Preview, culture => new ShoutOutTexts(culture).PreviewButton, culture => new ShoutOutTexts(culture).Example));
    }
}
