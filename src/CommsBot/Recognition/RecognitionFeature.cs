using CommsBot.Access;
using CommsBot.Privacy;
using CommsBot.Privacy.Retention;
using CommsBot.Recognition.Approval;
using CommsBot.Recognition.Endorsements;
using CommsBot.Recognition.Fairness;
using CommsBot.Recognition.Kudos;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts;
using CommsBot.Recognition.Stewards;
using CommsBot.Scheduling;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot.Recognition;

internal static class RecognitionFeature
{
    public static IServiceCollection AddRecognition(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RecognitionOptions>().BindConfiguration(RecognitionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddNominations().AddStewards().AddApproval().AddEndorsements().AddKudos().AddFairness().AddShoutOuts(configuration);
    }

    private static IServiceCollection AddNominations(this IServiceCollection services)
    {
        services.AddScoped<Nominate>().AddScoped<Nominees>().AddScoped<NamedTeams>().AddScoped<MakeNomination>().AddScoped<WithdrawNomination>();
        services.AddScoped<Readiness>().AddScoped<ReadNomination>().AddScoped<ReadNotice>().AddScoped<AnswerNotice>();
        services.AddScoped<PersonalHours>().AddScoped<TellNominee>().AddScoped<RewriteCard>().AddScoped<RewriteNotice>().AddPersonalData<NominationPersonalData>();
        services.AddRetention<UnpublishedNominations>().AddRetention<PublishedNominations>();
        services.AddSingleton<NominationWork>();
        services.AddHostedService(provider => provider.GetRequiredService<NominationWork>());
        services.AddRecurringJob<TendNominations>("nominations", TimeSpan.FromMinutes(1));

        services.AddCommand<NominationCommands>(NominationCommands.Words, (nominations, request, ct) => nominations.NominateAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.OpenForm, (nominations, request, ct) => nominations.OpenFormAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Submit, (nominations, request, ct) => nominations.ContinueAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Choose, (nominations, request, ct) => nominations.ContinueAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Decline, (nominations, request, ct) => nominations.DeclineAsync(request, ct));
        services.AddCardAction<NominationActions>(NominationVerbs.Accept, (nominations, request, ct) => nominations.AcceptAsync(request, ct));
        services.AddDialog<NominationDialog>(
            NominationVerbs.Dialog, (dialog, request, ct) => dialog.OpenAsync(request, ct), (dialog, request, ct) => dialog.SendAsync(request, ct));
        return services.AddHomeButton(new HomeButton(
            10, NominationVerbs.OpenForm, culture => new NominationTexts(culture).FormButton, culture => new NominationTexts(culture).Example));
    }

    private static IServiceCollection AddStewards(this IServiceCollection services) =>
        services.AddScoped<OweStewards>().AddScoped<TellStewards>().AddPersonalData<StewardPersonalData>().AddRetention<OldStewardNotices>();

    private static IServiceCollection AddApproval(this IServiceCollection services)
    {
        services.AddScoped<DecideNomination>().AddScoped<AskForApproval>().AddScoped<IStewardMessage, AskForApproval>().AddScoped<TellNominator>();
        services.AddCommand<ApprovalActions>([CommandWords.English("approvals"), CommandWords.German("freigaben")], (approval, request, ct) => approval.ListAsync(request, ct));
        services.AddCardAction<ApprovalActions>(NominationVerbs.Review, (approval, request, ct) => approval.ReviewAsync(request, ct));
        services.AddCardAction<ApprovalActions>(NominationVerbs.Approve, (approval, request, ct) => approval.ApproveAsync(request, ct));
        return services.AddCardAction<ApprovalActions>(NominationVerbs.TurnDown, (approval, request, ct) => approval.TurnDownAsync(request, ct));
    }

    private static IServiceCollection AddEndorsements(this IServiceCollection services)
    {
        services.AddScoped<EndorseNomination>().AddScoped<EndorsementCards>();
        return services.AddCardAction<EndorsementActions>(NominationVerbs.Endorse, (endorsements, request, ct) => endorsements.EndorseAsync(request, ct));
    }

    private static IServiceCollection AddFairness(this IServiceCollection services)
    {
        services.AddScoped<ReadFairness>();
        services.AddCommand<FairnessCommands>(
            [CommandWords.Any("fairness"), CommandWords.German("ausgewogenheit")], (fairness, request, ct) => fairness.ShowAsync(request, ct));
        return services.AddPageLink(new PageLink(
            20, FairnessPages.Path, Role.CommsManager, culture => new FairnessTexts(culture).Title, culture => new FairnessTexts(culture).Description));
    }

    private static IServiceCollection AddKudos(this IServiceCollection services)
    {
        services.AddScoped<ReadKudos>();
        services.AddCommand<KudosActions>(
            [CommandWords.English("my kudos"), CommandWords.Any("kudos"), CommandWords.German("mein dank")], (kudos, request, ct) => kudos.ShowAsync(request, ct));
        services.AddCardAction<KudosActions>(NominationVerbs.Kudos, (kudos, request, ct) => kudos.TurnAsync(request, ct));
        services.AddCardAction<KudosActions>(NominationVerbs.Mine, (kudos, request, ct) => kudos.OpenAsync(request, ct));
        return services.AddCardAction<KudosActions>(NominationVerbs.Withdraw, (kudos, request, ct) => kudos.WithdrawAsync(request, ct));
    }
}
