using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;

namespace CommsBot.Polls.Casting;

/// <summary>The tallies of one wave at one moment.</summary>
internal sealed record WaveCounts(IReadOnlyDictionary<(int Question, int Option), int> Tallies)
{
    public static WaveCounts None { get; } = new(new Dictionary<(int, int), int>());

    public int Respondents => Of(Tally.Wave, Tally.Respondents);

    public static WaveCounts From(IEnumerable<Tally> tallies) => new(tallies.ToDictionary(t => (t.Question, t.Option), t => t.Count));

    /// <summary>Of results that were frozen.</summary>
    public static WaveCounts Of(PollResults results)
    {
        var tallies = new Dictionary<(int, int), int> { [(Tally.Wave, Tally.Respondents)] = results.Respondents };
        foreach (var (index, question) in results.Questions.Index())
        {
            tallies[(index, Tally.Respondents)] = question.Respondents;
            foreach (var (option, count) in question.Counts)
                tallies[(index, option)] = count;
        }

        return new WaveCounts(tallies);
    }

    public int Of(int question, int option) => Tallies.GetValueOrDefault((question, option));

    /// <summary>Without texts: those are read when a wave is closed.</summary>
    public PollResults ToResults(IReadOnlyList<PollQuestion> questions, int? asked) => new(
        Respondents,
        asked,
        [
            .. questions.Select((question, index) => new QuestionResult(
                question,
                Of(index, Tally.Respondents),
                Tallies.Where(t => t.Key.Question == index && t.Key.Option >= 0 && t.Value > 0).ToDictionary(t => t.Key.Option, t => t.Value),
                [])),
        ]);

    /// <summary>What one ballot adds to the tallies.</summary>
    public static IEnumerable<(int Question, int Option)> CountedOf(IReadOnlyList<QuestionAnswer> answers)
    {
        yield return (Tally.Wave, Tally.Respondents);
        for (var question = 0; question < answers.Count; question++)
        {
            if (answers[question].IsEmpty)
                continue;

            yield return (question, Tally.Respondents);
            foreach (var option in answers[question].Options)
                yield return (question, option);
        }
    }
}
