using System.Globalization;
using CommsBot.Delivery;
using CommsBot.Teams;

namespace CommsBot.Campaigns;

/// <summary>What a campaign needs from the feature whose prompts or polls it sends. A feature registers one for each kind, beside its <see cref="INudgeContent"/>.</summary>
internal interface ICampaignContent
{
    NudgeKind Kind { get; }

    /// <summary>The subject in one language, for its owner's cards.</summary>
    Task<CampaignFace> ReadAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken);

    /// <summary>As it would look and be announced if it went out now; marked as a preview, whose answers are not kept.</summary>
    Task<CardMessage> PreviewAsync(Campaign campaign, CultureInfo culture, CancellationToken cancellationToken);

    /// <summary>
    /// Writes down what belongs to one sending, before it is planned. In the transaction that plans it: it writes to the database and does nothing
    /// else. Called again with the same key, it finds what it wrote.
    /// </summary>
    Task PrepareAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken);

    /// <summary>Posts a prepared sending in the campaign's channel. Called again, it does not post again; the owner is told what went wrong.</summary>
    Task PostInChannelAsync(Campaign campaign, CampaignSending sending, CancellationToken cancellationToken);

    /// <summary>Copies the subject and saves it together with <see cref="Campaign.Copy"/>; the same act twice makes one copy.</summary>
    /// <returns>The copy's subject.</returns>
    Task<Guid> CopyAsync(Campaign campaign, DraftedBy by, CancellationToken cancellationToken);

    /// <summary>Nothing more goes out. In the transaction that cancels.</summary>
    Task CancelledAsync(Campaign campaign, CancellationToken cancellationToken);
}

/// <summary>One time that a campaign goes out.</summary>
/// <param name="Key">Unique for the campaign, and that of Delivery's occurrence: its planned local time, the one "now", or a test.</param>
/// <param name="PlannedFor">On the owner's clock; in each recipient's own zone the first are due earlier.</param>
internal sealed record CampaignSending(string Key, DateTimeOffset PlannedFor, DateTimeOffset ExpiresAt)
{
    /// <summary>Begins the keys of tests, which count for nothing later: no result, and no turn of a series.</summary>
    public const string TestPrefix = "test:";
}
