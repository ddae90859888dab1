using System.Text.Json.Serialization;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>A meeting began. Unlike the rest of the protocol its members start with capitals.</summary>
public sealed record MeetingStartEventDetails : WireObject
{
    /// <summary>The meeting's id, encoded.</summary>
    [JsonPropertyName("Id")]
    public string? Id { get; init; }

    /// <summary>The link to join.</summary>
    [JsonPropertyName("JoinUrl")]
    public string? JoinUrl { get; init; }

    /// <summary>Such as <c>Scheduled</c> or <c>Adhoc</c>.</summary>
    [JsonPropertyName("MeetingType")]
    public string? MeetingType { get; init; }

    /// <summary>The title.</summary>
    [JsonPropertyName("Title")]
    public string? Title { get; init; }

    /// <summary>The instant as it stood on the wire. <see cref="StartTime"/> reads it.</summary>
    [JsonPropertyName("StartTime")]
    public string? StartTimeText { get; init; }

    /// <summary>When it began; null when missing or not a date.</summary>
    [JsonIgnore]
    public DateTimeOffset? StartTime { get => WireTime.Read(StartTimeText); init => StartTimeText = WireTime.Write(value); }
}

/// <summary>A meeting ended. Unlike the rest of the protocol its members start with capitals.</summary>
public sealed record MeetingEndEventDetails : WireObject
{
    /// <summary>The meeting's id, encoded.</summary>
    [JsonPropertyName("Id")]
    public string? Id { get; init; }

    /// <summary>The link to join.</summary>
    [JsonPropertyName("JoinUrl")]
    public string? JoinUrl { get; init; }

    /// <summary>Such as <c>Scheduled</c> or <c>Adhoc</c>.</summary>
    [JsonPropertyName("MeetingType")]
    public string? MeetingType { get; init; }

    /// <summary>The title.</summary>
    [JsonPropertyName("Title")]
    public string? Title { get; init; }

    /// <summary>The instant as it stood on the wire. <see cref="EndTime"/> reads it.</summary>
    [JsonPropertyName("EndTime")]
    public string? EndTimeText { get; init; }

    /// <summary>When it ended; null when missing or not a date.</summary>
    [JsonIgnore]
    public DateTimeOffset? EndTime { get => WireTime.Read(EndTimeText); init => EndTimeText = WireTime.Write(value); }
}

/// <summary>People came to a meeting or left it.</summary>
public sealed record MeetingParticipantsEventDetails : WireObject
{
    /// <summary>Who.</summary>
    public IReadOnlyList<TeamsMeetingMember>? Members { get; init; }
}

/// <summary>Somebody in a meeting.</summary>
public sealed record TeamsMeetingMember : WireObject
{
    /// <summary>The person.</summary>
    public TeamsChannelAccount? User { get; init; }

    /// <summary>Their part in the meeting.</summary>
    public UserMeetingDetails? Meeting { get; init; }
}

/// <summary>Somebody's part in a meeting.</summary>
public sealed record UserMeetingDetails : WireObject
{
    /// <summary>Whether they are in it now.</summary>
    public bool? InMeeting { get; init; }

    /// <summary><c>Organizer</c>, <c>Presenter</c> or <c>Attendee</c>.</summary>
    public string? Role { get; init; }
}
