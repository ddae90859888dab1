using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>Reading what Teams adds to an activity.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>What Teams added; empty when nothing or something else came.</summary>
    public static TeamsChannelData GetTeamsChannelData(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.ChannelData is { ValueKind: System.Text.Json.JsonValueKind.Object } data
            ? ActivityReader.ReadPayload<TeamsChannelData>(data) ?? new TeamsChannelData()
            : new TeamsChannelData();
    }
}
