using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>One bar of a question's result: an option, or the 0 to 10 gathered as the net promoter score counts them.</summary>
/// <param name="Option">The option; the lowest of several.</param>
internal sealed record ResultRow(int Option, string Name, int Count, int Percent)
{
    public bool IsMine { get; init; }

    /// <summary>Top to bottom: choices as they were asked, ratings from the best down.</summary>
    /// <param name="result">Not hidden.</param>
    /// <param name="words">Whose language.</param>
    /// <param name="mine">What the viewer ticked, which stands out.</param>
    public static IReadOnlyList<ResultRow> Of(QuestionResult result, QuestionWords words, IReadOnlyList<int>? mine = null) => result.Question.Kind switch
    {
        QuestionKind.OpenText => [],
        QuestionKind.Rating => [.. result.Question.Options.Reverse().Select(o => One(result, o, words, mine))],
        QuestionKind.NetPromoter =>
        [
            Several(result, [9, 10], words.Texts.Promoters, mine),
            Several(result, [7, 8], words.Texts.Passives, mine),
            Several(result, [0, 1, 2, 3, 4, 5, 6], words.Texts.Detractors, mine),
        ],
        _ => [.. result.Question.Options.Select(o => One(result, o, words, mine))],
    };

    private static ResultRow One(QuestionResult result, int option, QuestionWords words, IReadOnlyList<int>? mine) =>
        new(option, words.Name(result.Question, option), result.CountOf(option), result.PercentOf(option)) { IsMine = mine?.Contains(option) == true };

    private static ResultRow Several(QuestionResult result, IReadOnlyList<int> options, string name, IReadOnlyList<int>? mine)
    {
        var count = options.Sum(result.CountOf);
        var percent = result.Respondents == 0 ? 0 : (int)Math.Round(100.0 * count / result.Respondents, MidpointRounding.AwayFromZero);
        return new ResultRow(options[0], name, count, percent) { IsMine = mine?.Any(options.Contains) == true };
    }
}
