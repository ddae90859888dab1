using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Polls.Asking;

/// <summary>What the cards and commands for making a poll say.</summary>
internal sealed class AskingTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string Subtitle => Text();

    public string StartTitle => Text();

    public string StartQuick => Text();

    public string StartQuickHint => Text();

    public string EditQuestions => Text();

    public string EditRules => Text();

    public string NoQuestions => Text();

    public string NoQuestionsYet => Text();

    public string ListTitle => Text();

    public string FactQuestions => Text();

    public string FactNames => Text();

    public string FactAnonymous => Text();

    public string FactNamed => Text();

    public string FactResults => Text();

    public string ResultsAfterAnsweringShort => Text();

    public string FactReminders => Text();

    public string PreviewNotice => Text();

    public string StartOwn => Text();

    public string StartOwnHint => Text();

    public string StartTyped(string example) => Format(nameof(StartTyped), example);

    public string KindsTitle => Text();

    public string HintSingle => Text();

    public string HintMultiple => Text();

    public string HintRating => Text();

    public string HintPromoter => Text();

    public string HintYesNo => Text();

    public string HintOpen => Text();

    public string QuestionsTitle(int count) => Plural(nameof(QuestionsTitle), count);

    public string QuestionsHint(int most) => Format(nameof(QuestionsHint), most);

    public string EditQuestion(int number) => Format(nameof(EditQuestion), number);

    public string MoveUp(int number) => Format(nameof(MoveUp), number);

    public string Remove(int number) => Format(nameof(Remove), number);

    public string AddQuestion => Text();

    public string IsOptional => Text();

    public string IsBeside => Text();

    public string Next => Text();

    public string Back => Text();

    public string SaveQuestion => Text();

    public string TextLabel(string language) => Format(nameof(TextLabel), language);

    public string ChoicesLabel(string language, int fewest, int most) => Format(nameof(ChoicesLabel), language, fewest, most);

    public string LanguageHint => Text();

    public string Required => Text();

    public string TakeOther => Text();

    public string TakeNone => Text();

    public string Beside => Text();

    public string ErrorLong(int most) => Format(nameof(ErrorLong), most);

    public string ErrorChoose => Text();

    public string RulesTitle => Text();

    public string TitleLabel(string language) => Format(nameof(TitleLabel), language);

    public string SecrecyLabel => Text();

    public string SecrecyAnonymous => Text();

    public string SecrecyNamed => Text();

    public string ResultsLabel => Text();

    public string ResultsAfterClosing => Text();

    public string ResultsAfterAnswering => Text();

    public string ResultsNever => Text();

    public string Slices => Text();

    public string RemindersLabel => Text();

    public string NoReminder => Text();

    public string Reminders(int count) => Plural(nameof(Reminders), count);

    public string RulesHint => Text();

    public string ProblemNoText => Text();

    public string ProblemTextTooLong(int most) => Format(nameof(ProblemTextTooLong), most);

    public string ProblemTooFewChoices => Text();

    public string ProblemTooManyChoices(int most) => Format(nameof(ProblemTooManyChoices), most);

    public string ProblemChoiceTooLong(int most) => Format(nameof(ProblemChoiceTooLong), most);

    public string ProblemSameChoiceTwice => Text();

    public string ProblemLanguagesDiffer => Text();

    public string ProblemNotLikePrevious => Text();

    public string LineNoQuestion(string example) => Format(nameof(LineNoQuestion), example);

    public string LineTooFewChoices(string example) => Format(nameof(LineTooFewChoices), example);

    public string LineContradiction => Text();

    public string LineUnreadableTime(string example) => Format(nameof(LineUnreadableTime), example);

    public string LineTimePassed(string example) => Format(nameof(LineTimePassed), example);

    public string LineTimeTooFar => Text();

    public string TimeExample => Text();
}
