using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Hosting;

/// <summary>The ids that tie the log lines of a turn together.</summary>
internal static class TurnLogScope
{
    public static KeyValuePair<string, object?>[] Of(Activity activity) =>
    [
        new("TenantId", activity.Conversation?.TenantId ?? activity.GetTeamsChannelData().Tenant?.Id),
        new("ConversationId", activity.Conversation?.Id),
        new("ActivityId", activity.Id),
    ];
}
