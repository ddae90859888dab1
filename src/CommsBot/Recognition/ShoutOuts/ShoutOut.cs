using CommsBot.Storage;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>
/// One channel's post of one ISO week; the unique index on both makes a second impossible. <c>claimed → posted</c>, or <c>claimed</c>
/// for good when the bot was stopped between sending and writing down that it had: then a person says whether the post is there.
/// </summary>
internal sealed class ShoutOut
{
    private ShoutOut()
    {
    }

    public ShoutOutId Id { get; private init; }

    public required string TenantId { get; init; }

    public required string ChannelId { get; init; }

    public required IsoWeek Week { get; init; }

    public DateTimeOffset ClaimedAt { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    public string? ActivityId { get; private set; }

    public static ShoutOut Claim(string tenantId, string channelId, IsoWeek week, TimeProvider clock) => new()
    {
        Id = ITypedId<ShoutOutId>.New(clock),
        TenantId = tenantId,
        ChannelId = channelId,
        Week = week,
        ClaimedAt = clock.GetUtcNow(),
    };

    /// <param name="activityId">The post; null when a person confirmed it by eye.</param>
    public void Posted(string? activityId, DateTimeOffset now)
    {
        PostedAt ??= now;
        ActivityId ??= activityId;
    }
}
