using System.Globalization;
using CommsBot.Charts;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>All charts of a poll as one PNG.</summary>
internal static class ResultsPicture
{
    /// <returns>Null where there is nothing that may be drawn.</returns>
    public static byte[]? Draw(ResultsReport report, CultureInfo culture) => PictureSheet.Draw(Charts(report, culture));

    internal static IEnumerable<PictureChart> Charts(ResultsReport report, CultureInfo culture)
    {
        var (words, texts) = (new QuestionWords(culture, report.DefaultLanguage), new ResultTexts(culture));
        return (report.Results is { } results ? ResultGroup.Of(results) : []).Where(g => g.HasChart).Select(group =>
        {
            var rows = group.Results.Select(r => ResultRow.Of(r, words)).ToList();
            return new PictureChart(
                group.Results.Count == 1 ? words.Text(group.Results[0].Question) : texts.SideBySide,
                group.SummaryIn(texts) ?? texts.Answers(group.Results[0].Respondents),
                group.Results.Count == 1 ? [] : [.. group.Results.Select(r => $"{words.Text(r.Question)} ({texts.Respondents(r.Respondents)})")],
                [
                    .. rows[0].Select((row, index) => new PictureBars(
                        row.Name, [.. rows.Select(r => new PictureBar(r[index].Percent, texts.Share(r[index].Percent, r[index].Count)))])),
                ]);
        });
    }
}
