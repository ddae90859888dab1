using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>What shares a chart: one question, or several with the same choices side by side.</summary>
/// <param name="Index">The first one's place among all questions.</param>
internal sealed record ResultGroup(int Index, IReadOnlyList<QuestionResult> Results)
{
    public bool IsHidden => Results[0].IsHidden;

    public bool HasChart => !IsHidden && Results[0].Question.Kind != QuestionKind.OpenText && Results.Any(r => r.Respondents > 0);

    public static IReadOnlyList<ResultGroup> Of(PollResults results)
    {
        var groups = new List<ResultGroup>();
        for (var index = 0; index < results.Questions.Count; index++)
        {
            var result = results.Questions[index];
            if (groups is [.., var last] && last.TakesIn(result))
                groups[^1] = last with { Results = [.. last.Results, result] };
            else
                groups.Add(new ResultGroup(index, [result]));
        }

        return groups;
    }

    public string TitleIn(QuestionWords words) => string.Join(" · ", Results.Select(r => words.Text(r.Question)));

    /// <summary>What must be known to read the chart; null where there is nothing to say.</summary>
    public string? SummaryIn(ResultTexts texts) => Results switch
    {
        [var only] => ResultBars.Summary(only, texts),
        [{ Question.Kind: QuestionKind.MultipleChoice }, ..] => texts.OfRespondentsEach,
        _ => texts.PercentAxis,
    };

    private bool TakesIn(QuestionResult next) =>
        next is { IsHidden: false, Question.IsBesidePrevious: true } && !IsHidden && Results[0].Question.Options.SequenceEqual(next.Question.Options);
}
