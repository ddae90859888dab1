using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>How one question was answered, by all or by one slice.</summary>
/// <param name="Question">The question.</param>
/// <param name="Respondents">How many answered it; 0 where <paramref name="IsHidden"/>.</param>
/// <param name="Counts">By option; options that nobody ticked may be missing.</param>
/// <param name="Texts">Open texts and what was written beside <see cref="PollQuestion.Other"/>, in no order that tells who or when.</param>
internal sealed record QuestionResult(PollQuestion Question, int Respondents, IReadOnlyDictionary<int, int> Counts, IReadOnlyList<string> Texts)
{
    /// <summary>Too few answers to show without showing who gave them.</summary>
    public bool IsHidden { get; init; }

    public int CountOf(int option) => Counts.GetValueOrDefault(option);

    /// <summary>Per cent of respondents, rounded half up.</summary>
    public int PercentOf(int option) => Respondents == 0 ? 0 : (int)Math.Round(100.0 * CountOf(option) / Respondents, MidpointRounding.AwayFromZero);

    /// <summary>Of ratings and 0-10; null when nobody answered or the kind has none.</summary>
    public double? Mean =>
        Respondents > 0 && Question.Kind is QuestionKind.Rating or QuestionKind.NetPromoter
            ? Counts.Sum(c => (double)c.Key * c.Value) / Counts.Sum(c => c.Value)
            : null;

    /// <summary>
    /// Employee net promoter score, -100 to 100: per cent of 9 and 10 less per cent of 0 to 6; null for other kinds or without answers.
    /// </summary>
    public int? NetPromoterScore =>
        Respondents > 0 && Question.Kind == QuestionKind.NetPromoter
            ? (int)Math.Round(100.0 * (Counts.Where(c => c.Key >= 9).Sum(c => c.Value) - Counts.Where(c => c.Key <= 6).Sum(c => c.Value)) / Respondents, MidpointRounding.AwayFromZero)
            : null;
}
