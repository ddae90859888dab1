namespace CommsBot.Campaigns;

/// <summary>The features' contents by kind. Looked up when needed: a content may itself need what is built on this.</summary>
internal sealed class CampaignContents(IServiceProvider services)
{
    public ICampaignContent Of(Campaign campaign) =>
        services.GetServices<ICampaignContent>().SingleOrDefault(c => c.Kind == campaign.Kind)
            ?? throw new InvalidOperationException($"No feature makes campaigns of the kind {campaign.Kind}.");
}
