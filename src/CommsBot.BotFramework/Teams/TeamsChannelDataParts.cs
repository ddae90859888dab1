using System.Text.Json.Serialization;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

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

    /// <summary>The Entra object id, where the list of a team's channels tells it.</summary>
    public string? AadObjectId { get; init; }
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

/// <summary>Where the person was.</summary>
public sealed record TeamsSource : WireObject
{
    /// <summary>Such as <c>message</c> or <c>compose</c>.</summary>
    public string? Name { get; init; }
}

/// <summary>The app, as installed.</summary>
public sealed record TeamsApp : WireObject
{
    /// <summary>The manifest's id.</summary>
    public string? Id { get; init; }

    /// <summary>The manifest's version.</summary>
    public string? Version { get; init; }
}

/// <summary>Which form thumbs up and down open.</summary>
public sealed record FeedbackLoop : WireObject
{
    /// <summary><c>default</c> for Teams' own, <c>custom</c> for the bot's: <c>message/fetchTask</c> asks for it.</summary>
    public string? Type { get; init; }
}
