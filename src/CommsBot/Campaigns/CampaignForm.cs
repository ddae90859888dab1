using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>The fields of the cards about who: how they are named, and what comes back in them.</summary>
internal static class CampaignForm
{
    public const string Id = "campaign";
    public const string Form = "form";
    public const string Who = "who";
    public const string OpenFor = "openFor";

    private const string AudiencePrefix = "audience:";
    private const string ChannelPrefix = "channel:";

    public static JsonObject DataOf(CampaignId campaign) => new() { [Id] = campaign.ToString() };

    public static CampaignId? IdOf(CardActionRequest request) => ITypedId<CampaignId>.TryParse(request.Text(Id));

    /// <summary>What tells two taps on one card from two cards.</summary>
    public static Guid FormOf(CardActionRequest request) => Guid.TryParse(request.Text(Form), out var known) ? known : Guid.CreateVersion7();

    public static string ValueOf(CampaignAim aim) => aim.Target switch
    {
        CampaignTarget.Audience => AudiencePrefix + aim.AudienceId?.Value,
        CampaignTarget.Channel => ChannelPrefix + aim.ChannelId,
        var target => target.ToString(),
    };

    /// <returns>Null when nobody was chosen that can be.</returns>
    public static CampaignAim? AimOf(CardActionRequest request)
    {
        var days = int.TryParse(request.Text(OpenFor), CultureInfo.InvariantCulture, out var given) && CampaignAim.OfferedDays.Contains(given) ? given : 7;
        return request.Text(Who) switch
        {
            nameof(CampaignTarget.Everyone) => new CampaignAim(CampaignTarget.Everyone, days),
            nameof(CampaignTarget.Me) => new CampaignAim(CampaignTarget.Me, days),
            { } who when who.StartsWith(ChannelPrefix, StringComparison.Ordinal) =>
                new CampaignAim(CampaignTarget.Channel, days) { ChannelId = who[ChannelPrefix.Length..] },
            { } who when who.StartsWith(AudiencePrefix, StringComparison.Ordinal) && ITypedId<AudienceId>.TryParse(who[AudiencePrefix.Length..]) is { } id =>
                new CampaignAim(CampaignTarget.Audience, days) { AudienceId = id },
            _ => null,
        };
    }
}
