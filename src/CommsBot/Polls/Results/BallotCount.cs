using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>Counts the ballots of a wave, one after the other, and keeps nothing of any single one but its texts.</summary>
internal sealed class BallotCount(IReadOnlyList<PollQuestion> questions)
{
    private readonly Dictionary<(string?, string?, string?), AnswerCell>[] cells = [.. questions.Select(_ => new Dictionary<(string?, string?, string?), AnswerCell>())];
    private readonly List<string>[] texts = [.. questions.Select(_ => new List<string>())];

    public int Ballots { get; private set; }

    public void Add(IReadOnlyList<QuestionAnswer> answers, string? department, string? office, string? country)
    {
        Ballots++;
        for (var i = 0; i < questions.Count && i < answers.Count; i++)
        {
            if (answers[i].IsEmpty)
                continue;

            if (!cells[i].TryGetValue((department, office, country), out var cell))
                cells[i][(department, office, country)] = cell = new AnswerCell(department, office, country, new AnswerVector());
            cell.Answers.Count(answers[i]);
            if (answers[i].Text is { } text)
                texts[i].Add(text);
        }
    }

    public IReadOnlyList<AnswerCell> CellsOf(int question) => [.. cells[question].Values];

    /// <summary>In the order of the ballots: to be shuffled before anybody sees them.</summary>
    public IReadOnlyList<string> TextsOf(int question) => texts[question];
}
