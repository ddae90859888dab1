namespace CommsBot.Delivery;

/// <summary>Who may send for a tenant right now. One row per tenant; nodes share one pace because only one of them sends.</summary>
internal sealed class SenderLease
{
    public required string TenantId { get; init; }

    /// <summary>The run of a sender that holds it.</summary>
    public required Guid HolderId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
