using System.Text.Json.Serialization;
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

    /// <summary>On whose behalf a message was written.</summary>
    public IReadOnlyList<OnBehalfOf>? OnBehalfOf { get; init; }

    /// <summary>Outgoing: whether to alert the person.</summary>
    public NotificationInfo? Notification { get; init; }

    /// <summary>Outgoing: whether to show thumbs up and down.</summary>
    public bool? FeedbackLoopEnabled { get; init; }
}

/// <summary>An Entra tenant.</summary>
public sealed record TenantInfo : WireObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }
}

/// <summary>A team.</summary>
public sealed record TeamInfo : WireObject
{
    /// <summary>The thread id, <c>19:...@thread.tacv2</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The Entra group id.</summary>
    public string? AadGroupId { get; init; }
}

/// <summary>A channel.</summary>
public sealed record ChannelInfo : WireObject
{
    /// <summary>The thread id, <c>19:...@thread.tacv2</c>; the General channel's is the team's.</summary>
    public string? Id { get; init; }

    /// <summary>The name; null for the General channel.</summary>
    public string? Name { get; init; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; init; }
}

/// <summary>What was chosen at installation.</summary>
public sealed record TeamsChannelDataSettings : WireObject
{
    /// <summary>The channel for the bot's posts.</summary>
    public ChannelInfo? SelectedChannel { get; init; }
}

/// <summary>A meeting.</summary>
public sealed record TeamsMeetingInfo : WireObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }
}

/// <summary>Whether to alert a person.</summary>
public sealed record NotificationInfo : WireObject
{
    /// <summary>Alert in the activity feed.</summary>
    public bool? Alert { get; init; }

    /// <summary>Alert in the meeting.</summary>
    public bool? AlertInMeeting { get; init; }

    /// <summary>A page to show.</summary>
    public string? ExternalResourceUrl { get; init; }
}

/// <summary>A person on whose behalf a message is written.</summary>
public sealed record OnBehalfOf : WireObject
{
    /// <summary>0; there is one person.</summary>
    [JsonPropertyName("itemid")]
    public int? ItemId { get; init; }

    /// <summary><c>person</c>.</summary>
    public string? MentionType { get; init; }

    /// <summary>The person's id, <c>29:...</c>.</summary>
    public string? Mri { get; init; }

    /// <summary>The person's name.</summary>
    public string? DisplayName { get; init; }
}
