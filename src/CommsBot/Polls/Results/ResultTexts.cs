using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Polls.Results;

/// <summary>What result cards, downloads and pictures say.</summary>
internal sealed class ResultTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Kind => Text();

    public string StateOpen => Text();

    public string StateClosed => Text();

    public string Answers(int count) => Plural(nameof(Answers), count);

    public string Respondents(int count) => Plural(nameof(Respondents), count);

    public string Share(int percent, int count) => Format(nameof(Share), percent, count);

    public string Percent(int percent) => Format(nameof(Percent), percent);

    public string Bar(string name, int percent, string answers) => Format(nameof(Bar), name, percent, answers);

    public string InWords(string name, int percent, int count) => Format(nameof(InWords), name, percent, count);

    public string Hidden(int fewest) => Format(nameof(Hidden), fewest);

    public string FewerThan(int fewest) => Format(nameof(FewerThan), fewest);

    public string Average(string mean, string answers) => Format(nameof(Average), mean, answers);

    public string Score(string score) => Format(nameof(Score), score);

    public string ScoreName => Text();

    public string OfRespondents(string respondents) => Format(nameof(OfRespondents), respondents);

    public string OfRespondentsEach => Text();

    public string TextsGiven(int count) => Plural(nameof(TextsGiven), count);

    public string PercentAxis => Text();

    public string PercentOfRespondents => Text();

    public string ComingIn => Text();

    public string Headline(int count) => Plural(nameof(Headline), count);

    public string HeadlineRate(int respondents, int asked, int rate) => Format(nameof(HeadlineRate), respondents, asked, rate);

    public string FooterAnonymousOpen(int fewest) => Format(nameof(FooterAnonymousOpen), fewest);

    public string FooterAnonymous(int fewest) => Format(nameof(FooterAnonymous), fewest);

    public string FooterOpen => Text();

    public string FooterClosed => Text();

    public string Refresh => Text();

    public string Close => Text();

    public string YouSaid => Text();

    public string Csv => Text();

    public string Picture => Text();

    public string Slices => Text();

    public string Trend => Text();

    public string Earlier => Text();

    public string AskedOn(string state, string day) => Format(nameof(AskedOn), state, day);

    public string AsText => Text();

    public string AllTexts(int count) => Format(nameof(AllTexts), count);

    public string PageOf(int page, int pages) => Format(nameof(PageOf), page, pages);

    public string Previous => Text();

    public string Next => Text();

    public string PreviousQuestion => Text();

    public string NextQuestion => Text();

    public string Back => Text();

    public string Department => Text();

    public string Office => Text();

    public string Country => Text();

    public string AnswersColumn => Text();

    public string AverageColumn => Text();

    public string MostNamed => Text();

    public string TextsColumn => Text();

    public string SlicesFooter(int fewest) => Format(nameof(SlicesFooter), fewest);

    public string ResponseRate => Text();

    public string TrendPoint(string day, string value) => Format(nameof(TrendPoint), day, value);

    public string TrendFooter(int fewest) => Format(nameof(TrendFooter), fewest);

    /// <summary>A date format, not a sentence.</summary>
    public string DayFormat => Text();

    public string CsvSlice => Text();

    public string CsvEverybody => Text();

    public string CsvQuestion => Text();

    public string CsvKind => Text();

    public string CsvAnswer => Text();

    public string CsvCount => Text();

    public string CsvPercent => Text();

    public string CsvRespondents => Text();

    public string CsvText => Text();

    public string OnlyInPersonalChat => Text();

    public string NotYours => Text();

    public string ListTitle => Text();

    public string ListNone => Text();

    public string ListHint => Text();

    public string ListNotification => Text();

    public string ListAnonymous => Text();

    public string SideBySide => Text();
}
