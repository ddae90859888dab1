using CommsBot.Delivery;
using CommsBot.Privacy;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

internal static class CampaignsFeature
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddScoped<KnownChannels>().AddScoped<ITurnObserver, MeetChannels>();
        services.AddScoped<CampaignContents>().AddScoped<OwnCampaigns>().AddScoped<ShowCampaign>().AddScoped<ChangeCampaign>().AddScoped<TellOwner>();
        services.AddScoped<NudgeOfCampaign>().AddScoped<RehearseCampaign>().AddScoped<ReleaseCampaign>().AddScoped<PlanCampaign>().AddScoped<CancelCampaign>();
        services.AddOptions<CampaignOptions>().BindConfiguration(CampaignOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<CampaignAudit>().AddScoped<MoveCampaign>().AddScoped<ReviewCampaigns>().AddScoped<ShareCampaign>().AddScoped<TestCampaign>();
        services.AddScoped<ISharedNudges, SharedCampaigns>().AddPersonalData<CampaignPersonalData>();
        services.AddRecurringJob<DueCampaigns>("campaigns", TimeSpan.FromSeconds(15));

        services.AddCardAction<CampaignFormActions>(CampaignVerbs.EditAim, (campaigns, request, ct) => campaigns.EditAimAsync(request, ct));
        services.AddCardAction<CampaignFormActions>(CampaignVerbs.SaveAim, (campaigns, request, ct) => campaigns.SaveAimAsync(request, ct));
        services.AddCardAction<CampaignFormActions>(CampaignVerbs.AskWhen, (campaigns, request, ct) => campaigns.AskWhenAsync(request, ct));
        services.AddCardAction<CampaignFormActions>(CampaignVerbs.SaveWhen, (campaigns, request, ct) => campaigns.SaveWhenAsync(request, ct));

        services.AddCardAction<CampaignOwnerActions>(CampaignVerbs.Open, (campaigns, request, ct) => campaigns.OpenAsync(request, ct));
        services.AddCardAction<CampaignOwnerActions>(CampaignVerbs.Preview, (campaigns, request, ct) => campaigns.PreviewAsync(request, ct));
        services.AddCardAction<CampaignOwnerActions>(CampaignVerbs.Duplicate, (campaigns, request, ct) => campaigns.DuplicateAsync(request, ct));
        services.AddCardAction<CampaignOwnerActions>(CampaignVerbs.Release, (campaigns, request, ct) => campaigns.ReleaseAsync(request, ct));
        services.AddCardAction<CampaignOwnerActions>(CampaignVerbs.Confirm, (campaigns, request, ct) => campaigns.ConfirmAsync(request, ct));
        services.AddCardAction<CampaignOwnerActions>(CampaignVerbs.Cancel, (campaigns, request, ct) => campaigns.CancelAsync(request, ct));
        return services.AddRights();
    }

    private static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddCardAction<ShareActions>(CampaignVerbs.Share, (campaigns, request, ct) => campaigns.OpenAsync(request, ct));
        services.AddCardAction<ShareActions>(CampaignVerbs.AddCoOwner, (campaigns, request, ct) => campaigns.AddAsync(request, ct));
        services.AddCardAction<ShareActions>(CampaignVerbs.RemoveCoOwner, (campaigns, request, ct) => campaigns.RemoveAsync(request, ct));
        services.AddCardAction<TestActions>(CampaignVerbs.AskTest, (campaigns, request, ct) => campaigns.AskAsync(request, ct));
        services.AddCardAction<TestActions>(CampaignVerbs.SendTest, (campaigns, request, ct) => campaigns.SendAsync(request, ct));
        services.AddCardAction<UrgentActions>(CampaignVerbs.AskUrgent, (campaigns, request, ct) => campaigns.AskAsync(request, ct));
        services.AddCardAction<UrgentActions>(CampaignVerbs.MarkUrgent, (campaigns, request, ct) => campaigns.MarkAsync(request, ct));
        services.AddCardAction<UrgentActions>(CampaignVerbs.UnmarkUrgent, (campaigns, request, ct) => campaigns.UnmarkAsync(request, ct));
        services.AddCardAction<ReviewActions>(CampaignVerbs.Review, (campaigns, request, ct) => campaigns.ReviewAsync(request, ct));
        services.AddCardAction<ReviewActions>(CampaignVerbs.Look, (campaigns, request, ct) => campaigns.LookAsync(request, ct));
        services.AddCardAction<ReviewActions>(CampaignVerbs.LetGo, (campaigns, request, ct) => campaigns.LetGoAsync(request, ct));
        return services.AddCardAction<ReviewActions>(CampaignVerbs.SendBack, (campaigns, request, ct) => campaigns.SendBackAsync(request, ct));
    }
}
