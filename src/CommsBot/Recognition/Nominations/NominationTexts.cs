using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.Nominations;

internal sealed class NominationTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Example => Text();

    public string FormButton => Text();

    public string FormTitle => Text();

    public string FormTitleFor(string names) => Format(nameof(FormTitleFor), names);

    public string FormSubtitle => Text();

    public string FormWho => Text();

    public string FormWhoPlaceholder => Text();

    public string FormWhoError => Text();

    public string FormNobodyKnown(string example) => Format(nameof(FormNobodyKnown), example);

    public string FormValue => Text();

    public string FormValueError => Text();

    public string FormReason => Text();

    public string FormReasonError(int fewest, int most) => Format(nameof(FormReasonError), fewest, most);

    public string FormSend => Text();

    public string FormNotification => Text();

    public string AskValue => Text();

    public string AskReason => Text();

    public string AskBoth => Text();

    public string ReasonTooShort(int fewest) => Format(nameof(ReasonTooShort), fewest);

    public string ReasonTooLong(int most) => Format(nameof(ReasonTooLong), most);

    public string NotYourself => Text();

    public string NotTheBot => Text();

    public string NobodyCalled(string name) => Format(nameof(NobodyCalled), name);

    public string NobodyCalledHint => Text();

    public string WhoIsMeant(string name) => Format(nameof(WhoIsMeant), name);

    public string WhoIsMeantSubtitle => Text();

    public string ThankYou(string names) => Format(nameof(ThankYou), names);

    public string NotYourForm(string example) => Format(nameof(NotYourForm), example);

    public string PersonGone(string example) => Format(nameof(PersonGone), example);

    public string NoticeTitle(string nominator) => Format(nameof(NoticeTitle), nominator);

    public string NoticeFor(string value) => Format(nameof(NoticeFor), value);

    public string NoticeFooter => Text();

    public string NoticeDeclined(string nominator) => Format(nameof(NoticeDeclined), nominator);

    public string NoticePublished => Text();

    public string LeaveOut => Text();

    public string NoticeLeaveOutAsked => Text();

    public string NoticeNotNamed => Text();

    public string NoticeTakenOut => Text();

    public string Decline => Text();

    public string Accept => Text();

    public string FormHelped => Text();

    public string FormHelpedPlaceholder => Text();

    public string HelpedLine(string whom) => Format(nameof(HelpedLine), whom);

    public string AboutMessage => Text();

    public string HasLeft(string name) => Format(nameof(HasLeft), name);

    public string NoGuests(string name) => Format(nameof(NoGuests), name);

    public string BotsCannot => Text();

    public string TooManyNominees(int most) => Format(nameof(TooManyNominees), most);

    public string PeopleOrTeam => Text();

    public string NoSuchTeam(string name) => Format(nameof(NoSuchTeam), name);

    public string WeekIsFull(int count) => Plural(nameof(WeekIsFull), count);

    public string Endorsed(string names) => Format(nameof(Endorsed), names);

    public string NoticeAskFirst => Text();

    public string NoticeConsented => Text();

    public string NoticeGone => Text();

    public string Consent => Text();
}
