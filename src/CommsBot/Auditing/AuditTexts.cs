using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Auditing;

internal sealed class AuditTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Title => Text();

    public string Description => Text();

    public string NothingYet => Text();

    public string Download => Text();

    public string Older => Text();

    public string When => Text();

    public string Who => Text();

    public string What => Text();

    public string Subject => Text();

    public string Detail => Text();

    public string Released => Text();

    public string ReleaseAsked => Text();

    public string SecondReleased => Text();

    public string SentBack => Text();

    public string Cancelled => Text();

    public string TestSent => Text();

    public string MarkedUrgent => Text();

    public string CoOwnerAdded => Text();

    public string CoOwnerRemoved => Text();

    public string Corrected => Text();

    public string Recalled => Text();

    public string Repaired => Text();

    public string AudienceCreated => Text();

    public string AudienceDeleted => Text();

    public string Downloaded => Text();

    public string AccountConnected => Text();

    public string AccountDisconnected => Text();

    public string NominationApproved => Text();

    public string NominationEdited => Text();

    public string NominationDeclined => Text();

    public string FollowedUp => Text();

    public string ShoutOutSet => Text();

    public string ShoutOutDecided => Text();

    public string PersonForgotten => Text();

    public string ShoutOutCorrected => Text();

    public string ShoutOutWithdrawn => Text();
}
