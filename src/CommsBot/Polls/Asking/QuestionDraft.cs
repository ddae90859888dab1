using CommsBot.Localization;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Asking;

/// <summary>A question as it stands in its form: maybe not right yet.</summary>
/// <param name="Text">By language name; languages without words are left out.</param>
/// <param name="Choices">One a line, by language name.</param>
internal sealed record QuestionDraft(QuestionKind Kind, IReadOnlyDictionary<string, string> Text, IReadOnlyDictionary<string, IReadOnlyList<string>> Choices)
{
    public bool IsRequired { get; init; } = true;

    public bool HasNone { get; init; }

    public bool HasOther { get; init; }

    public bool IsBesidePrevious { get; init; }

    public bool TakesChoices => Kind is QuestionKind.SingleChoice or QuestionKind.MultipleChoice;

    public static QuestionDraft Empty(QuestionKind kind) =>
        new(kind, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyList<string>>());

    public static QuestionDraft Of(PollQuestion question) => new(
        question.Kind,
        question.Text.ByLanguage,
        Languages.Supported.Where(l => question.Choices.Any(c => c.ByLanguage.ContainsKey(l.Name)))
            .ToDictionary(l => l.Name, l => (IReadOnlyList<string>)[.. question.Choices.Select(c => c.ByLanguage.GetValueOrDefault(l.Name, ""))]))
    {
        IsRequired = question.IsRequired,
        HasNone = question.HasNone,
        HasOther = question.HasOther,
        IsBesidePrevious = question.IsBesidePrevious,
    };

    /// <param name="previous">The question before; null for the first.</param>
    public QuestionProblem? FindProblem(PollQuestion? previous) => this switch
    {
        { Text.Count: 0 } => QuestionProblem.NoText,
        _ when Text.Values.Any(t => t.Length > PollQuestion.MaxTextLength) => QuestionProblem.TextTooLong,
        _ when TakesChoices && FindChoicesProblem() is { } problem => problem,
        { IsBesidePrevious: true } when previous is null || !previous.Options.SequenceEqual(ToQuestion().Options)
            || !previous.Choices.Select(SameIn).SequenceEqual(ToQuestion().Choices.Select(SameIn)) => QuestionProblem.NotLikePrevious,
        _ => null,
    };

    /// <summary>Only without problems.</summary>
    public PollQuestion ToQuestion() => new()
    {
        Kind = Kind,
        Text = new PollWords(Text),
        Choices = TakesChoices
            ? [.. Enumerable.Range(0, Choices.Values.Max(c => c.Count)).Select(i => new PollWords(Choices.ToDictionary(c => c.Key, c => c.Value[i])))]
            : [],
        IsRequired = IsRequired,
        HasNone = HasNone && Kind == QuestionKind.MultipleChoice,
        HasOther = HasOther && TakesChoices,
        IsBesidePrevious = IsBesidePrevious && Kind != QuestionKind.OpenText,
    };

    private QuestionProblem? FindChoicesProblem()
    {
        // Each language that asks has to offer, and the same number of choices, or their places would not match.
        var counts = Text.Keys.Union(Choices.Keys).Select(l => Choices.TryGetValue(l, out var choices) ? choices.Count : 0).Distinct().ToList();
        if (counts is not [var count] || Choices.Keys.Except(Text.Keys).Any())
            return counts.Max() == 0 ? QuestionProblem.TooFewChoices : QuestionProblem.LanguagesDiffer;

        return count switch
        {
            < PollQuestion.MinChoices => QuestionProblem.TooFewChoices,
            > PollQuestion.MaxChoices => QuestionProblem.TooManyChoices,
            _ when Choices.Values.SelectMany(c => c).Any(c => c.Length > PollQuestion.MaxChoiceLength) => QuestionProblem.ChoiceTooLong,
            _ when Choices.Values.Any(c => c.Distinct(StringComparer.OrdinalIgnoreCase).Count() < c.Count) => QuestionProblem.SameChoiceTwice,
            _ => null,
        };
    }

    private static string SameIn(PollWords words) => words.ByLanguage.OrderBy(l => l.Key, StringComparer.Ordinal).First().Value;
}

internal enum QuestionProblem
{
    NoText,
    TextTooLong,
    TooFewChoices,
    TooManyChoices,
    ChoiceTooLong,
    SameChoiceTwice,

    /// <summary>One language has a question and no choices, or another number of them.</summary>
    LanguagesDiffer,

    /// <summary>Side by side only with the same choices.</summary>
    NotLikePrevious,
}
