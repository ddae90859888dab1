using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Prompts;

internal sealed class PromptTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string From(string name) => Format(nameof(From), name);

    public string FromTheme(string name, string theme) => Format(nameof(FromTheme), name, theme);

    public string Notification(string name, string text) => Format(nameof(Notification), name, text);

    /// <summary>A date format, not a sentence.</summary>
    public string DateFormat => Text();

    public string ThemeBeYou => Text();

    public string ThemeDiveIn => Text();

    public string ThemeShareWhatYouLearn => Text();

    public string ThemeThankSomeone => Text();

    public string ThemeAskALeader => Text();

    public string AnswerLabel => Text();

    public string AnswerPlaceholder => Text();

    public string AnswerError(int most) => Format(nameof(AnswerError), most);

    public string AnswerTooLong(int most) => Format(nameof(AnswerTooLong), most);

    public string SendAnswer => Text();

    public string ShareLabel => Text();

    public string ShareError => Text();

    public string ShareNobody => Text();

    public string ShareWithName(string channel) => Format(nameof(ShareWithName), channel);

    public string ShareWithoutName(string channel) => Format(nameof(ShareWithoutName), channel);

    public string ShareExplains => Text();

    public string OnlyYou => Text();

    public string AnswerInThread => Text();

    public string SharedNobody => Text();

    public string SharedWithName(string channel) => Format(nameof(SharedWithName), channel);

    public string SharedWithoutName(string channel) => Format(nameof(SharedWithoutName), channel);

    public string ShareRefused(string channel) => Format(nameof(ShareRefused), channel);

    public string ShareUnknown(string channel) => Format(nameof(ShareUnknown), channel);

    public string ChangeAnswer => Text();

    public string KeepAnswer => Text();

    public string OpenUntil(string date) => Format(nameof(OpenUntil), date);

    public string ChangeUntil(string date) => Format(nameof(ChangeUntil), date);

    public string Closed => Text();

    public string Gone => Text();

    public string PreviewNotice => Text();

    public string PreviewOnly => Text();

    public string PostSubtitleNamed(string name) => Format(nameof(PostSubtitleNamed), name);

    public string PostSubtitleUnnamed => Text();

    public string PostNotification(string who, string text) => Format(nameof(PostNotification), who, text);

    public string Colleague => Text();

    public string Button => Text();

    public string Example => Text();

    public string OnlyInPersonalChat(string command) => Format(nameof(OnlyInPersonalChat), command);

    public string NewSubtitle => Text();

    public string StartTitle => Text();

    public string StartNotification => Text();

    public string StartOwn => Text();

    public string StartOwnHint => Text();

    public string StartThemeHint(int count) => Format(nameof(StartThemeHint), count);

    public string PickLabel => Text();

    public string PickSeries => Text();

    public string PickError => Text();

    public string Next => Text();

    public string TextTitle => Text();

    public string TextHint => Text();

    public string TextTitleLabel(string language) => Format(nameof(TextTitleLabel), language);

    public string TextLabel(string language) => Format(nameof(TextLabel), language);

    public string TextError(int most) => Format(nameof(TextError), most);

    public string ExtrasTitle => Text();

    public string ExtrasAnswer => Text();

    public string ExtrasAnswerLabel => Text();

    public string ExtrasChannel => Text();

    public string ExtrasNoChannel => Text();

    public string ExtrasChannelHint => Text();

    public string ExtrasPicture => Text();

    public string ExtrasPictureAlt => Text();

    public string ExtrasLink => Text();

    public string ExtrasLinkTitle => Text();

    public string ExtrasError => Text();

    public string OverviewAnswers => Text();

    public string OverviewAnswersNone => Text();

    public string OverviewAnswersPrivate => Text();

    public string OverviewAnswersShared(string channel) => Format(nameof(OverviewAnswersShared), channel);

    public string OverviewLanguages => Text();

    public string OverviewSeries(string theme) => Format(nameof(OverviewSeries), theme);

    public string EditText => Text();

    public string CorrectText => Text();

    public string Corrected => Text();

    public string EditExtras => Text();

    public string ListTitle => Text();

    public string ListNone => Text();

    public string ListHint => Text();

    public string ListNotification => Text();

    public string ProblemNoText => Text();

    public string ProblemTitleWithoutText => Text();

    public string ProblemTextTooLong(int text, int title) => Format(nameof(ProblemTextTooLong), text, title);

    public string ProblemPictureNotHttps => Text();

    public string ProblemPictureWithoutAlt => Text();

    public string ProblemLinkNotHttps => Text();

    public string ProblemLinkWithoutTitle => Text();

    public string ProblemNotInChannel => Text();

    public string Back => Text();
}
