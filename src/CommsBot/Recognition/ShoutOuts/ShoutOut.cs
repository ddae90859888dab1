using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>
/// One channel's post of one ISO week; the unique index on both makes a second impossible. Its rows change by conditional updates only:
/// <see cref="Posting.ShoutOutLedger"/>.
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

    public ShoutOutState State { get; private set; }

    /// <summary>Counts the attempts, and fences them: an attempt writes down its outcome only while it is the latest.</summary>
    public int Attempt { get; private set; }

    /// <summary>In whose name the latest attempt posts, or posted.</summary>
    public PostingIdentity As { get; private set; }

    /// <summary>What the subject is known by, as it was when the week was claimed.</summary>
    public required string Marker { get; init; }

    /// <summary>When the week was claimed: an own post with the marker is not older.</summary>
    public DateTimeOffset ClaimedAt { get; private init; }

    /// <summary>While <see cref="ShoutOutState.Posting"/> the end of the lease, else when the next step is due; null when none is.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>How often the channel was read and it was not there.</summary>
    public int Looks { get; private set; }

    /// <summary>How often the present state's step was taken.</summary>
    public int Tries { get; private set; }

    /// <summary>Why Graph refused it, when it did.</summary>
    public PostingRefusal? Refusal { get; private set; }

    /// <summary>Why Teams refused the bot's post, in plain words, when it did.</summary>
    public string? BotProblem { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    /// <summary>The post's id, unique within the channel; null when a person confirmed it by eye.</summary>
    public string? ActivityId { get; private set; }

    /// <summary>Opens the post in Teams; null where it is not known.</summary>
    public string? WebUrl { get; private set; }

    /// <summary>Reactions and replies, as they were last read; null until they were.</summary>
    public int? Reactions { get; private set; }

    public int? Replies { get; private set; }

    public DateTimeOffset? ReachReadAt { get; private set; }

    public static ShoutOut Begin(ShoutOutChannel channel, IsoWeek week, ShoutOutState state, DateTimeOffset? nextAt, TimeProvider clock) => new()
    {
        Id = ITypedId<ShoutOutId>.New(clock),
        TenantId = channel.TenantId,
        ChannelId = channel.ChannelId,
        Week = week,
        State = state,
        Attempt = state == ShoutOutState.Posting ? 1 : 0,
        As = channel.Identity,
        Marker = channel.MarkerOf(week),
        ClaimedAt = clock.GetUtcNow(),
        NextAt = nextAt,
    };
}
