namespace CommsBot.Campaigns;

/// <summary>A channel where somebody has spoken to the bot, so that it can be chosen by name: Teams tells names along with messages only.</summary>
internal sealed class KnownChannel
{
    /// <summary>Teams' thread id.</summary>
    public required string Id { get; init; }

    public required string TenantId { get; init; }

    public required string Name { get; set; }
}
