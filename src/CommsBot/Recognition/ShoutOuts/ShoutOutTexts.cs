using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.ShoutOuts;

internal sealed class ShoutOutTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Title(int count) => Plural(nameof(Title), count);

    public string Greeting => Text();

    public string NominatedBy(string name) => Format(nameof(NominatedBy), name);

    public string NominatedByHelping(string name, string helped) => Format(nameof(NominatedByHelping), name, helped);

    public string ThankNext => Text();

    public string NominateCommand => Text();

    public string PreviewKind => Text();

    public string PreviewFooter(string command) => Format(nameof(PreviewFooter), command);

    public string Waiting(int count) => Plural(nameof(Waiting), count);

    public string NothingYet(string example) => Format(nameof(NothingYet), example);

    public string NothingReady(int count) => Plural(nameof(NothingReady), count);

    public string OnlyInChannel(string command) => Format(nameof(OnlyInChannel), command);

    public string StewardsOnly => Text();

    public string Posted(int count, string week) => Plural(nameof(Posted), count, week);

    public string PostedAsBot => Text();

    public string AlreadyPosted(string week) => Format(nameof(AlreadyPosted), week);

    public string BeingPosted(string week) => Format(nameof(BeingPosted), week);

    public string BeingLookedFor(string week) => Format(nameof(BeingLookedFor), week);

    public string TriedAgain(string week) => Format(nameof(TriedAgain), week);

    public string Refused(string meaning) => Format(nameof(Refused), meaning);

    public string TheChannel => Text();

    public string HeldTitle(string week, string channel) => Format(nameof(HeldTitle), week, channel);

    public string HeldText(string marker) => Format(nameof(HeldText), marker);

    public string HeldYes => Text();

    public string HeldNo => Text();

    public string HeldSkip => Text();

    public string HeldSettled(string week) => Format(nameof(HeldSettled), week);

    public string HeldGone => Text();

    public string SkippedNow(string week) => Format(nameof(SkippedNow), week);

    public string WithdrawnAlready(string week) => Format(nameof(WithdrawnAlready), week);

    public string WeekIsOver(string week) => Format(nameof(WeekIsOver), week);

    public string RefusedTitle(string week, string channel) => Format(nameof(RefusedTitle), week, channel);

    public string RefusedHint => Text();

    public string RefusedAgain => Text();

    public string RefusedAsBot => Text();

    public string NoReason => Text();

    public string BotIsNotThere => Text();

    public string Connect => Text();

    public string EmptyTitle(string channel) => Format(nameof(EmptyTitle), channel);

    public string EmptyText => Text();

    public string EmptyWaiting(int count) => Plural(nameof(EmptyWaiting), count);

    public string EmptyTitleOfAll(int count) => Format(nameof(EmptyTitleOfAll), count);

    public string EmptyOnTheWay(int count) => Plural(nameof(EmptyOnTheWay), count);

    public string EmptyTextOfAll => Text();

    public string MissedTitle(string week, string channel) => Format(nameof(MissedTitle), week, channel);

    public string MissedText => Text();

    public string AsBotTitle(string week, string channel) => Format(nameof(AsBotTitle), week, channel);

    public string LostTitle => Text();

    public string LostText(string account, string reason) => Format(nameof(LostText), account, reason);

    public string ChannelProblemTitle(string channel) => Format(nameof(ChannelProblemTitle), channel);

    public string PostNotification(string marker) => Format(nameof(PostNotification), marker);

    public string PreviewButton => Text();

    public string Example => Text();

    public string NowExample => Text();

    public string SettingsExample => Text();

    public string Congratulations => Text();

    public string WellSaid => Text();

    public string YouAreIn => Text();

    public string YourThanksAreIn(string names) => Format(nameof(YourThanksAreIn), names);

    public string PassItOn => Text();

    public string NoticeWithdrawn => Text();

    public string NoticeCorrected => Text();

    public string NoticeThanksStay => Text();

    public string ThankMore => Text();

    public string OpenPost => Text();

    public string HallTitle => Text();

    public string HallExample => Text();

    public string HallEmpty => Text();

    public string HallNewer => Text();

    public string HallOlder => Text();

    public string Reactions(int count) => Plural(nameof(Reactions), count);

    public string Replies(int count) => Plural(nameof(Replies), count);

    public string Channels => Text();

    public string ChannelsFine(int count) => Plural(nameof(ChannelsFine), count);

    public string AddBotAgain => Text();
}
