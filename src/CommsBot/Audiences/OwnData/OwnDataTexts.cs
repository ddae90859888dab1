using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Audiences.OwnData;

internal sealed class OwnDataTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Subtitle => Text();

    public string ForgetTitle => Text();

    public string ForgetNotification => Text();

    public string Goes => Text();

    public string GoesPerson => Text();

    public string GoesPrompts => Text();

    public string GoesPolls => Text();

    public string GoesThanks => Text();

    public string GoesPlans => Text();

    public string Stays => Text();

    public string StaysPosts => Text();

    public string StaysShoutOuts => Text();

    public string MorePosts(int count) => Format(nameof(MorePosts), count);

    public string StaysCounts => Text();

    public string StaysThanks => Text();

    public string StaysWords => Text();

    public string StaysAudit => Text();

    public string StaysHash => Text();

    public string Finality => Text();

    public string Forget => Text();

    public string Keep => Text();

    public string Kept => Text();

    public string Forgotten => Text();

    public string ForgottenNext => Text();

    public string InOwnChatOnly(string command) => Format(nameof(InOwnChatOnly), command);

    public string ForgetCommand => Text();

    public string DataCommand => Text();

    public string DataTitle => Text();

    public string DataNotification => Text();

    public string DataHint => Text();

    public string Download => Text();

    public string NoAddress => Text();

    public string PageTitle => Text();

    public string PageDescription => Text();

    public string SearchLabel => Text();

    public string Search => Text();

    public string NobodyFound => Text();

    public string Name => Text();

    public string Mail => Text();

    public string IsForgotten => Text();

    public string PersonGone => Text();

    public string ToSearch => Text();

    public string DownloadData => Text();

    public string DownloadNote => Text();

    public string ForgetPersonTitle => Text();

    public string ForgetPerson => Text();

    public string ForgetPersonNote => Text();
}
