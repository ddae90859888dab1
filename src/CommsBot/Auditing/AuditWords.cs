using System.Globalization;

namespace CommsBot.Auditing;

internal static class AuditWords
{
    public static string Instant(this AuditTexts _, DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Name(this AuditTexts texts, AuditAction action) => action switch
    {
        AuditAction.Released => texts.Released,
        AuditAction.ReleaseAsked => texts.ReleaseAsked,
        AuditAction.SecondReleased => texts.SecondReleased,
        AuditAction.SentBack => texts.SentBack,
        AuditAction.Cancelled => texts.Cancelled,
        AuditAction.TestSent => texts.TestSent,
        AuditAction.MarkedUrgent => texts.MarkedUrgent,
        AuditAction.CoOwnerAdded => texts.CoOwnerAdded,
        AuditAction.CoOwnerRemoved => texts.CoOwnerRemoved,
        AuditAction.Corrected => texts.Corrected,
        AuditAction.Recalled => texts.Recalled,
        AuditAction.Repaired => texts.Repaired,
        AuditAction.AudienceCreated => texts.AudienceCreated,
        AuditAction.AudienceDeleted => texts.AudienceDeleted,
        AuditAction.Downloaded => texts.Downloaded,
        AuditAction.AccountConnected => texts.AccountConnected,
        AuditAction.AccountDisconnected => texts.AccountDisconnected,
        AuditAction.NominationApproved => texts.NominationApproved,
        AuditAction.NominationEdited => texts.NominationEdited,
        AuditAction.NominationDeclined => texts.NominationDeclined,
        AuditAction.FollowedUp => texts.FollowedUp,
        AuditAction.ShoutOutSet => texts.ShoutOutSet,
        AuditAction.ShoutOutDecided => texts.ShoutOutDecided,
        AuditAction.PersonForgotten => texts.PersonForgotten,
        AuditAction.ShoutOutCorrected => texts.ShoutOutCorrected,
        AuditAction.ShoutOutWithdrawn => texts.ShoutOutWithdrawn,
        _ => action.ToString(),
    };
}
