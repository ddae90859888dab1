using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

internal static class ClientInfo
{
    /// <summary>The person's time zone as their client tells it; UTC when it does not, or names one this machine has not.</summary>
    public static TimeZoneInfo TimeZoneOf(Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
