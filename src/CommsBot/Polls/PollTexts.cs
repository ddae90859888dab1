using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Polls;

internal sealed class PollTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string From(string name) => Format(nameof(From), name);

    public string Answers(int count) => Plural(nameof(Answers), count);

    public string Close => Text();

    public string NewNotification(string question) => Format(nameof(NewNotification), question);

    public string ClosedNotification(string question) => Format(nameof(ClosedNotification), question);

    public string AlreadyClosed => Text();

    public string ReminderNotification(string question) => Format(nameof(ReminderNotification), question);

    public string Gone => Text();

    public string NotOffered => Text();

    public string NotYours => Text();

    public string NothingToClose(string example) => Format(nameof(NothingToClose), example);

    public string WhichToClose => Text();

    public string ClosedSentence(string question, string answers) => Format(nameof(ClosedSentence), question, answers);

    public string Example => Text();

    public string FormButton => Text();

    public string FormTitle => Text();

    public string FormQuestion => Text();

    public string FormQuestionError(int most) => Format(nameof(FormQuestionError), most);

    public string FormChoices(int fewest, int most) => Format(nameof(FormChoices), fewest, most);

    public string FormChoicesError => Text();

    public string FormPost => Text();

    public string FormHint(string example) => Format(nameof(FormHint), example);

    public string FormSubtitle => Text();

    public string FormNotification => Text();

    public string FormDone => Text();
}
