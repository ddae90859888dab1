using System.Globalization;
using CommsBot.Polls.Questions;
using SkiaSharp;

namespace CommsBot.Polls.Results;

/// <summary>All charts of a poll below each other as one PNG, at twice the size of a screen's pixels.</summary>
internal static class ResultsPicture
{
    private const int Scale = 2;
    private const int Bottom = 24;

    /// <returns>Null where there is nothing that may be drawn.</returns>
    public static byte[]? Draw(ResultsReport report, CultureInfo culture)
    {
        var plots = Charts(report, culture).Select(c => new PicturePlot(c)).ToList();
        if (plots.Count == 0)
            return null;

        var height = (plots.Sum(p => p.Height) + Bottom) * Scale;
        using var surface = SKSurface.Create(new SKImageInfo(PicturePlot.Width * Scale, (int)Math.Ceiling(height)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        var top = 0f;
        foreach (var plot in plots)
        {
            plot.Draw(surface.Canvas, top);
            top += plot.Height;
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

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
