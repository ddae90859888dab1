using CommsBot.Diagnostics;
using CommsBot.Graph.Posting;
using CommsBot.Privacy;
using CommsBot.Privacy.Retention;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Afterwards;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Recognition.Stewards;
using CommsBot.Scheduling;
using CommsBot.Teams;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts;

internal static class ShoutOutsFeature
{
    public static IServiceCollection AddShoutOuts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ShoutOutOptions>().BindConfiguration(ShoutOutOptions.Section).ValidateDataAnnotations()
            .Validate<IOptions<PostingOptions>>(
                (own, posting) => posting.Value.AttemptTimeout < own.LeaseTime, "ShoutOuts:LeaseTime has to be longer than Posting:AttemptTimeout.")
            .ValidateOnStart();
        services.AddScoped<ShoutOutChannels>().AddScoped<ShoutOutRights>();
        services.AddScoped<ComposeShoutOut>().AddSingleton<NominateLink>().AddScoped<ShoutOutLedger>().AddScoped<KnowNominees>().AddScoped<SendShoutOut>().AddScoped<PostShoutOut>();
        services.AddScoped<LookForShoutOut>().AddScoped<DueShoutOuts>().AddScoped<ShoutOutStewards>().AddScoped<TellAboutShoutOut>();
        services.AddScoped<IStewardMessage, WeekMessage>().AddScoped<IStewardMessage, NothingToCelebrateMessage>();
        services.AddScoped<IStewardMessage, WatchedChannels>().AddScoped<IStewardMessage, AccountAlerts>();
        services.AddScoped<OweNotices>().AddRetention<OldNotices>().AddScoped<ReadPostedNotice>().AddScoped<TellOfPost>().AddScoped<RewritePostedNotice>();
        services.AddPersonalData<ShoutOutPersonalData>();
        services.AddCorrections();
        services.AddRecurringJob<ReadReach>("shout-out-reach", TimeSpan.FromHours(1));
        services.AddScoped<IPostingAccountWatcher, AccountAlerts>().AddScoped<IPostingChannels, WatchedChannels>().AddCheck<ChannelsCheck>();
        services.AddRecurringJob<TendShoutOuts>(TendShoutOuts.Id, configuration.GetSection(ShoutOutOptions.Section).Get<ShoutOutOptions>()?.WakeEvery ?? new ShoutOutOptions().WakeEvery);

        services.AddCommand<ShoutOutCommands>(
            [CommandWords.Any("shout-out preview"), CommandWords.Any("shoutout preview"), CommandWords.Any("shout-out"), CommandWords.Any("shoutout"),
             CommandWords.German("applaus vorschau"), CommandWords.German("applaus")],
            (shoutOuts, request, ct) => shoutOuts.PreviewAsync(request, ct));
        services.AddCommand<ShoutOutCommands>(
            [CommandWords.English("shout-out now"), CommandWords.English("shoutout now"), CommandWords.German("applaus jetzt"), CommandWords.German("applaus now")],
            (shoutOuts, request, ct) => shoutOuts.PostNowAsync(request, ct));
        services.AddCommand<ShoutOutSettingsActions>(
            [CommandWords.English("shout-out settings"), CommandWords.English("shoutout settings"), CommandWords.German("applaus einstellungen"), CommandWords.German("applaus settings")],
            (settings, request, ct) => settings.ShowAsync(request, ct));
        services.AddCardAction<ShoutOutSettingsActions>(ShoutOutVerbs.SaveSettings, (settings, request, ct) => settings.SaveAsync(request, ct));
        services.AddCommand<HallOfThanks>(
            [CommandWords.Any("shout-outs"), CommandWords.Any("shoutouts"), CommandWords.German("applaus archiv")], (hall, request, ct) => hall.ShowAsync(request, ct));
        services.AddCardAction<HallOfThanks>(ShoutOutVerbs.Hall, (hall, request, ct) => hall.TurnAsync(request, ct));
        services.AddCommand<HallOfThanks>(
            [CommandWords.English("shout-out correct"), CommandWords.English("shoutout correct"), CommandWords.English("shout-out withdraw"), CommandWords.English("shoutout withdraw"),
             CommandWords.German("applaus berichtigen"), CommandWords.German("applaus korrigieren"), CommandWords.German("applaus zurückziehen")],
            (hall, request, ct) => hall.ShowToCorrectAsync(request, ct));
        services.AddCardAction<ShoutOutCommands>(ShoutOutVerbs.Preview, (shoutOuts, request, ct) => shoutOuts.PreviewAsync(request, ct));
        services.AddCardAction<HeldShoutOutActions>(ShoutOutVerbs.IsThere, (held, request, ct) => held.IsThereAsync(request, ct));
        services.AddCardAction<HeldShoutOutActions>(ShoutOutVerbs.PostAgain, (held, request, ct) => held.PostAgainAsync(request, ct));
        services.AddCardAction<HeldShoutOutActions>(ShoutOutVerbs.PostAsBot, (held, request, ct) => held.PostAsBotAsync(request, ct));
        services.AddCardAction<HeldShoutOutActions>(ShoutOutVerbs.Skip, (held, request, ct) => held.SkipAsync(request, ct));
        return services.AddHomeButton(new HomeButton(
            30, ShoutOutVerbs.Preview, culture => new ShoutOutTexts(culture).PreviewButton, culture => new ShoutOutTexts(culture).Example));
    }

    private static void AddCorrections(this IServiceCollection services)
    {
        services.AddScoped<CorrectionLedger>().AddScoped<ReadCorrection>().AddScoped<CorrectShoutOut>().AddScoped<ChangePost>().AddScoped<FollowRecords>().AddScoped<FollowForgetting>().AddScoped<AskToBeLeftOut>();
        services.AddScoped<IStewardMessage, ByHandMessage>().AddScoped<IStewardMessage, AskToBeLeftOut>();
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.Correct, (corrections, request, ct) => corrections.OpenAsync(request, ct));
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.CorrectItem, (corrections, request, ct) => corrections.OpenItemAsync(request, ct));
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.SaveItem, (corrections, request, ct) => corrections.SaveItemAsync(request, ct));
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.TakeOutItem, (corrections, request, ct) => corrections.TakeOutItemAsync(request, ct));
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.AskWithdraw, (corrections, request, ct) => corrections.AskWithdrawAsync(request, ct));
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.Withdraw, (corrections, request, ct) => corrections.WithdrawAsync(request, ct));
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.CorrectAgain, (corrections, request, ct) => corrections.TryAgainAsync(request, ct));
        services.AddCardAction<CorrectionActions>(ShoutOutVerbs.CorrectedByHand, (corrections, request, ct) => corrections.DoneByHandAsync(request, ct));
        services.AddCardAction<AskToBeLeftOut>(NominationVerbs.LeaveOut, (ask, request, ct) => ask.AskAsync(request, ct));
    }
}
