using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>One figure of a pulse over its askings: a mean, an eNPS, the share of a choice, the response rate.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">The oldest first; without a value where it is hidden or nobody answered.</param>
internal sealed record TrendLine(string Name, IReadOnlyList<TrendValue> Points)
{
    public static TrendLine OfResponseRate(IReadOnlyList<PulsePoint> points, ResultTexts texts) =>
        new(texts.ResponseRate, [.. points.Select(p => new TrendValue(p.Date, p.Results.ResponseRate, texts.Percent(p.Results.ResponseRate ?? 0), p.Results.ResponseRate ?? 0))]);

    /// <summary>The lines of one question; none for open text.</summary>
    public static IReadOnlyList<TrendLine> Of(IReadOnlyList<PulsePoint> points, int question, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        var asked = points[^1].Results.Questions[question].Question;
        return asked.Kind switch
        {
            QuestionKind.OpenText => [],
            QuestionKind.Rating => [Line(texts.AverageColumn, r => r.Mean, v => PollNumbers.Decimal(v, words.Culture), v => v * 20)],
            QuestionKind.NetPromoter => [Line(texts.ScoreName, r => r.NetPromoterScore, v => PollNumbers.Signed((int)v, words.Culture), v => (v + 100) / 2)],
            QuestionKind.YesNo => [Share(1)],
            _ => [.. asked.Options.Select(Share)],
        };

        TrendLine Share(int option) =>
            Line(words.Name(asked, option), r => r.Respondents == 0 ? null : r.PercentOf(option), v => texts.Percent((int)v), v => v);

        TrendLine Line(string name, Func<QuestionResult, double?> figure, Func<double, string> say, Func<double, double> percent) => new(
            name,
            [
                .. points.Select(p =>
                {
                    var result = question < p.Results.Questions.Count ? p.Results.Questions[question] : null;
                    var value = result is null or { IsHidden: true } ? null : figure(result);
                    return new TrendValue(p.Date, value, value is { } known ? say(known) : "–", value is { } filled ? (int)Math.Round(percent(filled)) : 0);
                }),
            ]);
    }
}

/// <param name="Value">Null where there is none to show.</param>
/// <param name="Said">The value as people write it.</param>
/// <param name="Percent">How much of a bar it fills.</param>
internal sealed record TrendValue(DateOnly Date, double? Value, string Said, int Percent);
