using CommsBot.Audiences;

namespace CommsBot.Campaigns;

/// <summary>Who gets it, and for how long it stays open.</summary>
internal sealed record CampaignAim(CampaignTarget Target, int OpenForDays)
{
    public static IReadOnlyList<int> OfferedDays { get; } = [1, 3, 7, 14, 30];

    /// <summary>With <see cref="CampaignTarget.Audience"/>.</summary>
    public AudienceId? AudienceId { get; init; }

    /// <summary>With <see cref="CampaignTarget.Channel"/>.</summary>
    public string? ChannelId { get; init; }
}

internal enum CampaignTarget
{
    /// <summary>Everyone who has the bot.</summary>
    Everyone,
    Audience,
    Channel,

    /// <summary>Only its owner, who tries it.</summary>
    Me,
}
