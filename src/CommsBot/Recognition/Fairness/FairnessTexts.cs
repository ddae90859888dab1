using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Recognition.Fairness;

internal sealed class FairnessTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Title => Text();

    public string Description => Text();

    public string Intro(string thanks, string people, string quarter) => Format(nameof(Intro), thanks, people, quarter);

    public string Rule(int fewest) => Format(nameof(Rule), fewest);

    public string TodaysPeople => Text();

    public string SoFar(string quarter) => Format(nameof(SoFar), quarter);

    public string Quarter => Text();

    public string QuarterName(int number, int year) => Format(nameof(QuarterName), number, year);

    public string Show => Text();

    public string ByDepartment => Text();

    public string ByOffice => Text();

    public string ByCountry => Text();

    public string ByManager => Text();

    public string Group => Text();

    public string NotKnown => Text();

    public string Others => Text();

    public string People => Text();

    public string PeopleShare => Text();

    public string Thanks => Text();

    public string ThanksShare => Text();

    public string Share(string percent, string count) => Format(nameof(Share), percent, count);

    public string TooFew => Text();

    public string NothingKnown => Text();

    public string Download => Text();

    public string PictureText(string dimension) => Format(nameof(PictureText), dimension);

    public string Kind => Text();

    public string Bar(string name, string percent) => Format(nameof(Bar), name, percent);

    public string OpenPage => Text();

    public string NoPage => Text();

    public string By => Text();

    public string ManagersOnly => Text();

    public string InOwnChatOnly(string command) => Format(nameof(InOwnChatOnly), command);

    public string Example => Text();
}
