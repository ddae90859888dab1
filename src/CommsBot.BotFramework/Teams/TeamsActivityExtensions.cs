using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>Reading and writing what Teams adds to an activity.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>What Teams added; empty when there is no object.</summary>
    /// <exception cref="ActivityFormatException">A member has another shape; never for an activity read by <see cref="ActivityReader"/>.</exception>
    public static TeamsChannelData GetTeamsChannelData(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.ChannelData is { ValueKind: JsonValueKind.Object } data
            ? ActivityReader.ReadPayload<TeamsChannelData>(data)!
            : new TeamsChannelData();
    }

    /// <summary>The channel the activity is in or about, or null; also from the members of older clients.</summary>
    public static string? TeamsGetChannelId(this Activity activity)
    {
        var data = activity.GetTeamsChannelData();
        return data.Channel?.Id ?? data.TeamsChannelId;
    }

    /// <summary>The channel chosen at installation, or null.</summary>
    public static string? TeamsGetSelectedChannelId(this Activity activity) => activity.GetTeamsChannelData().Settings?.SelectedChannel?.Id;

    /// <summary>The team the activity is in or about, or null.</summary>
    public static TeamInfo? TeamsGetTeamInfo(this Activity activity) => activity.GetTeamsChannelData().Team;

    /// <summary>The meeting the activity is in, or null.</summary>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this Activity activity) => activity.GetTeamsChannelData().Meeting;

    /// <summary>The same message, alerting the person in their activity feed.</summary>
    public static Activity TeamsNotifyUser(this Activity activity) => activity with
    {
        ChannelData = BotFrameworkJsonContext.ToElement(activity.GetTeamsChannelData() with { Notification = new NotificationInfo { Alert = true } }),
    };
}
