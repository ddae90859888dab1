using System.Security.Cryptography;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>Makes of the counted ballots what may be seen for good. Pure but for the order of texts, which is random.</summary>
internal static class FreezeResults
{
    /// <param name="questions">What was asked.</param>
    /// <param name="rules">What was promised.</param>
    /// <param name="count">All ballots.</param>
    /// <param name="asked">How many people were asked; null where nobody is counted.</param>
    /// <param name="earlier">The results of earlier waves of the poll.</param>
    public static WaveResults Run(
        IReadOnlyList<PollQuestion> questions, PollRules rules, BallotCount count, int? asked, IReadOnlyList<WaveResults> earlier)
    {
        var shown = questions.Select((q, i) => Suppression.Decide(q.Kind, count.CellsOf(i), EarlierOf(i, earlier), asked)).ToList();
        var isTooFew = rules.IsAnonymous && count.Ballots < Suppression.Fewest;
        var everybody = questions.Select((question, i) =>
            rules.IsAnonymous && !shown[i].Everybody
                ? Hidden(question)
                : Result(question, AnswerVector.Sum(count.CellsOf(i).Select(c => c.Answers)), TextsOf(count.TextsOf(i), rules.IsAnonymous)));
        return new WaveResults(
            new PollResults(isTooFew ? 0 : count.Ballots, asked, [.. everybody]),
            rules.HasSlices ? [.. SlicesOf(questions, count, shown)] : []);
    }

    private static IEnumerable<PollSlice> SlicesOf(IReadOnlyList<PollQuestion> questions, BallotCount count, IReadOnlyList<ShownAnswers> shown) =>
        shown.SelectMany(s => s.Slices).Distinct().OrderBy(s => s.Dimension).ThenBy(s => s.Value, StringComparer.OrdinalIgnoreCase).Select(slice =>
        {
            var results = questions.Select((question, i) => shown[i].Slices.Contains(slice)
                ? Result(question, AnswerVector.Sum(count.CellsOf(i).Where(c => c[slice.Dimension] == slice.Value).Select(c => c.Answers)), [])
                : Hidden(question)).ToList();
            // How many of a slice answered at all might tell of a few who skipped a question: the most that is shown anyway.
            return new PollSlice(slice.Dimension, slice.Value, new PollResults(results.Max(r => r.Respondents), null, results));
        });

    private static QuestionResult Hidden(PollQuestion question) => new(question, 0, new Dictionary<int, int>(), []) { IsHidden = true };

    private static QuestionResult Result(PollQuestion question, AnswerVector answers, IReadOnlyList<string> texts) =>
        new(question, answers.Respondents, answers.Counts.Where(c => c.Value > 0).OrderBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value), texts);

    private static string[] TextsOf(IReadOnlyList<string> texts, bool isAnonymous)
    {
        if (isAnonymous && texts.Count < Suppression.Fewest)
            return [];

        string[] shuffled = [.. texts];
        RandomNumberGenerator.Shuffle<string>(shuffled);
        return shuffled;
    }

    private static List<EarlierAnswers> EarlierOf(int question, IReadOnlyList<WaveResults> earlier) =>
    [
        .. earlier.Select(wave => new EarlierAnswers(
            wave.Everybody.Questions[question] is { IsHidden: false } all ? AnswerVector.Of(all) : null,
            wave.Slices.Where(s => !s.Results.Questions[question].IsHidden)
                .ToDictionary(s => new Slice(s.Kind, s.Name), s => AnswerVector.Of(s.Results.Questions[question])))),
    ];
}
