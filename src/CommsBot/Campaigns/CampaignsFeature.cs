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
        return services.AddCardAction<CampaignOwnerActions>(CampaignVerbs.Cancel, (campaigns, request, ct) => campaigns.CancelAsync(request, ct));
    }
}
