using System.ComponentModel.DataAnnotations;
using CommsBot.Delivery;

namespace CommsBot.Campaigns;

/// <summary>Section <c>Campaigns</c>.</summary>
internal sealed class CampaignOptions
{
    public const string Section = "Campaigns";

    /// <summary>What reaches more people than this has to be released by a second manager. 0: never needed. Default: 1000.</summary>
    [Range(0, int.MaxValue)]
    public int ReleaseAbove { get; init; } = 1_000;

    public bool NeedsSecond(RehearsalResult rehearsal) => ReleaseAbove > 0 && rehearsal.AtOnce + rehearsal.Later > ReleaseAbove;
}
