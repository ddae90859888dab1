using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Campaigns;

internal sealed class CampaignTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Next => Text();

    public string Back => Text();

    public string AimTitle => Text();

    public string AimLabel => Text();

    public string AimError => Text();

    public string AimEveryone => Text();

    public string AimMe => Text();

    public string AimChannel(string name) => Format(nameof(AimChannel), name);

    public string AimOpenFor => Text();

    public string Days(int count) => Plural(nameof(Days), count);

    public string WhenTitle => Text();

    public string WhenNow => Text();

    public string WhenNowHint => Text();

    public string WhenOnce => Text();

    public string WhenWeekly => Text();

    public string WhenMonthly => Text();

    public string WhenDate => Text();

    public string WhenFirstDate => Text();

    public string WhenTime => Text();

    public string WhenError => Text();

    public string WhenDays => Text();

    public string WhenWeeks => Text();

    public string WhenUntil => Text();

    public string WhenZone => Text();

    public string WhenZoneSender(string zone) => Format(nameof(WhenZoneSender), zone);

    public string WhenZoneRecipient => Text();

    public string OverviewWho => Text();

    public string OverviewWhen => Text();

    public string OverviewOpen => Text();

    public string OverviewNobodyYet => Text();

    public string StateDraft => Text();

    public string StateScheduled(string time) => Format(nameof(StateScheduled), time);

    public string StateSent => Text();

    public string StateCancelled => Text();

    /// <summary>A date format, not a sentence.</summary>
    public string TimeFormat => Text();

    public string SendNow => Text();

    public string ScheduleIt => Text();

    public string Preview => Text();

    public string RehearsalSubtitle => Text();

    public string RehearsalTitle(string people) => Format(nameof(RehearsalTitle), people);

    public string RehearsalAtOnce => Text();

    public string RehearsalLater => Text();

    public string RehearsalNotification => Text();

    public string RehearsalFinish(string time) => Format(nameof(RehearsalFinish), time);

    public string RehearsalNobody => Text();

    public string EditAim => Text();

    public string Duplicate => Text();

    public string CancelIt => Text();

    public string OverviewDraftHint => Text();

    public string OverviewScheduledHint => Text();

    public string OverviewSentHint => Text();

    public string OverviewCancelledHint => Text();

    public string NotYours => Text();

    public string CannotChange => Text();

    public string OwnerNoticeSubtitle => Text();

    public string Missed(string text, string times) => Format(nameof(Missed), text, times);

    public string NotPosted(string text, string meaning) => Format(nameof(NotPosted), text, meaning);

    public string PostUnknown(string text) => Format(nameof(PostUnknown), text);

    public string AudienceGone(string text) => Format(nameof(AudienceGone), text);

    public string ProblemNotInChannel => Text();

    public string ProblemNoTarget => Text();

    public string ProblemTimeMissing => Text();

    public string ProblemTimePassed => Text();

    public string ProblemForManagersOnly => Text();

    public string WhenDaily => Text();

    public string WhenMonthlyByWeekday => Text();

    public string WhenWeekOfMonth => Text();

    public string WhenWeekday => Text();

    public string WeekFirst => Text();

    public string WeekSecond => Text();

    public string WeekThird => Text();

    public string WeekFourth => Text();

    public string WeekLast => Text();

    public string ProblemNotYourAudience => Text();

    public string ProblemChanged => Text();

    public string ProblemTestTooMany(int most) => Format(nameof(ProblemTestTooMany), most);

    public string ProblemForAdminsOnly => Text();

    public string ProblemReasonMissing => Text();

    public string StateAwaiting => Text();

    public string OverviewAwaitingHint => Text();

    public string OverviewShared => Text();

    public string UrgentNotice => Text();

    public string MarkUrgent => Text();

    public string NotUrgent => Text();

    public string UrgentTitle => Text();

    public string UrgentExplains => Text();

    public string UrgentReason => Text();

    public string TestFirst => Text();

    public string TestTitle => Text();

    public string TestHint => Text();

    public string TestSend => Text();

    public string TestSent(string audience) => Format(nameof(TestSent), audience);

    public string TestAudience(string audience) => Format(nameof(TestAudience), audience);

    public string RehearsalSecond(string most) => Format(nameof(RehearsalSecond), most);

    public string AskForRelease => Text();
}
