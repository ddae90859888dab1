using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>What Teams adds to an activity.</summary>
public sealed record TeamsChannelData : WireObject
{
    /// <summary>The Entra tenant.</summary>
    public TenantInfo? Tenant { get; init; }

    /// <summary>The team, for activities in or about one.</summary>
    public TeamInfo? Team { get; init; }

    /// <summary>The channel, for activities in or about one.</summary>
    public ChannelInfo? Channel { get; init; }

    /// <summary>What happened, such as <c>channelCreated</c> or <c>editMessage</c>.</summary>
    public string? EventType { get; init; }

    /// <summary>What was chosen at installation.</summary>
    public TeamsChannelDataSettings? Settings { get; init; }

    /// <summary>The meeting, for activities in one.</summary>
    public TeamsMeetingInfo? Meeting { get; init; }

    /// <summary>The team's id as older clients send it.</summary>
    public string? TeamsTeamId { get; init; }

    /// <summary>The channel's id as older clients send it.</summary>
    public string? TeamsChannelId { get; init; }

    /// <summary>Where the person was, such as in the message's card.</summary>
    public TeamsSource? Source { get; init; }

    /// <summary>The app and its version, as installed.</summary>
    public TeamsApp? App { get; init; }

    /// <summary>On whose behalf a message was written.</summary>
    public IReadOnlyList<OnBehalfOf>? OnBehalfOf { get; init; }

    /// <summary>Outgoing: whether to alert the person.</summary>
    public NotificationInfo? Notification { get; init; }

    /// <summary>Outgoing: whether to show thumbs up and down.</summary>
    public bool? FeedbackLoopEnabled { get; init; }

    /// <summary>Outgoing: which form thumbs up and down open; in place of <see cref="FeedbackLoopEnabled"/>.</summary>
    public FeedbackLoop? FeedbackLoop { get; init; }
}
