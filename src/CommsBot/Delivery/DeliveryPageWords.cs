using CommsBot.Scheduling;

namespace CommsBot.Delivery;

/// <summary>What an occurrence is called on a page.</summary>
internal static class DeliveryPageWords
{
    public static string Kind(this DeliveryPageTexts texts, NudgeKind kind) => kind switch
    {
        NudgeKind.Poll => texts.KindPoll,
        NudgeKind.Reminder => texts.KindReminder,
        NudgeKind.Prompt => texts.KindPrompt,
        NudgeKind.FollowUp => texts.KindFollowUp,
        _ => texts.KindInvitation,
    };

    public static string State(this DeliveryPageTexts texts, Occurrence occurrence)
    {
        var words = new DeliveryTexts(texts.Culture);
        return occurrence switch
        {
            { IsRecalled: true, HasCorrections: true } => words.Recalling,
            { IsRecalled: true } => words.Recalled,
            { State: OccurrenceState.Paused } => texts.IsPaused,
            { State: OccurrenceState.Cancelled } => words.IsCancelled,
            { State: OccurrenceState.Finished } => words.IsFinished,
            _ => words.IsRunning,
        };
    }

    /// <summary>In the sender's time zone, which is named.</summary>
    public static string When(this DeliveryPageTexts texts, Occurrence occurrence)
    {
        var zone = Zones.Find(occurrence.TimeZone) ?? TimeZoneInfo.Utc;
        return $"{TimeZoneInfo.ConvertTime(occurrence.PlannedFor, zone).ToString("g", texts.Culture)} ({zone.Id})";
    }
}
