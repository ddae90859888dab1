using CommsBot.Audiences;
using CommsBot.Scheduling;

namespace CommsBot.Delivery;

/// <summary>Whether a person may get a nudge now: their time, their wishes, their attention. Pure.</summary>
internal static class DeliveryGate
{
    public static readonly TimeSpan BudgetWindow = TimeSpan.FromDays(7);

    public static GateVerdict Decide(DueDelivery due, Occurrence occurrence, DateTimeOffset now, DeliveryOptions options)
    {
        if (due.IsSettled)
            return new GateVerdict.Forget();
        if (occurrence.State == OccurrenceState.Cancelled || occurrence.IsRecalled)
            return new GateVerdict.Skip(DeliveryReason.Cancelled);
        if (due.HasLeft)
            return new GateVerdict.Skip(DeliveryReason.Left);
        if (due.Chat is { IsLeft: true })
            return new GateVerdict.Skip(DeliveryReason.NotInstalled);
        if (now >= occurrence.ExpiresAt)
            return new GateVerdict.Skip(IsPersonal(due.Reason) ? due.Reason : DeliveryReason.TooLate);
        if (due.Unwanted.HasFlag(Kind(occurrence.Kind)))
            return new GateVerdict.Skip(DeliveryReason.OptedOut);
        if (occurrence.IsUrgent)
            return new GateVerdict.Send();
        if (due.PausedUntil > now)
            return Wait(due.PausedUntil.Value, DeliveryReason.Paused, occurrence);
        if (due.Hours.Reachability(occurrence.TimeZone, options.KeepsOfficeHours).NextAllowed(now, null) is not { } allowed)
            return new GateVerdict.Skip(DeliveryReason.QuietHours);
        if (allowed > now)
            return Wait(allowed, DeliveryReason.QuietHours, occurrence);

        return occurrence.Kind == NudgeKind.Invitation || due.Round > 0 || due.RecentNudges.Count < options.NudgesPerWeek
            ? new GateVerdict.Send()
            : Wait(due.RecentNudges[^options.NudgesPerWeek] + BudgetWindow, DeliveryReason.OverBudget, occurrence);
    }

    /// <summary>Reasons that are nobody's business but the person's.</summary>
    public static bool IsPersonal(DeliveryReason reason) =>
        reason is DeliveryReason.QuietHours or DeliveryReason.Paused or DeliveryReason.OptedOut or DeliveryReason.OverBudget;

    private static GateVerdict Wait(DateTimeOffset until, DeliveryReason reason, Occurrence occurrence) =>
        until < occurrence.ExpiresAt ? new GateVerdict.Wait(until, reason) : new GateVerdict.Skip(reason);

    private static NudgeKinds Kind(NudgeKind kind) => kind switch
    {
        NudgeKind.Poll or NudgeKind.FollowUp => NudgeKinds.Polls,
        NudgeKind.Reminder => NudgeKinds.Reminders,
        NudgeKind.Prompt => NudgeKinds.Prompts,
        _ => (NudgeKinds)(-1) & ~(NudgeKinds.Polls | NudgeKinds.Reminders | NudgeKinds.Prompts),
    };
}

internal abstract record GateVerdict
{
    public sealed record Send : GateVerdict;

    public sealed record Wait(DateTimeOffset Until, DeliveryReason Reason) : GateVerdict;

    public sealed record Skip(DeliveryReason Reason) : GateVerdict;

    /// <summary>No longer needed, and no trace of it is kept.</summary>
    public sealed record Forget : GateVerdict;
}
