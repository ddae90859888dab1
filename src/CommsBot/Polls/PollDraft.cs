using System.Globalization;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls;

/// <summary>What somebody asked to be put to the vote. <see cref="Problem"/> names what is wrong with it, if anything.</summary>
internal sealed record PollDraft(string Question, IReadOnlyList<string> Choices)
{
    private static readonly char[] ChoiceSeparators = ['|', '\n'];

    /// <summary>Reads <c>"Question?" A | B | C</c>: any kind of quotation marks, or none when the question ends with a question mark.</summary>
    public static PollDraft Parse(string text)
    {
        var trimmed = text.Trim();
        var (question, rest) = Quotes.TrySplitLeadingQuote(trimmed, out var quoted, out var afterQuote)
            ? (quoted, afterQuote)
            : SplitUnquoted(trimmed);

        return Create(question, rest.Split(ChoiceSeparators));
    }

    public static PollDraft Create(string question, IEnumerable<string> choices) =>
        new(question.Trim(), [.. choices.Select(c => Quotes.Strip(c.Trim())).Where(c => c.Length > 0)]);

    public PollDraftProblem? Problem => this switch
    {
        { Question.Length: 0 } => PollDraftProblem.NoQuestion,
        { Question.Length: > PollQuestion.MaxTextLength } => PollDraftProblem.QuestionTooLong,
        { Choices.Count: < PollQuestion.MinChoices } => PollDraftProblem.TooFewChoices,
        { Choices.Count: > PollQuestion.MaxChoices } => PollDraftProblem.TooManyChoices,
        _ when Choices.Any(c => c.Length > PollQuestion.MaxChoiceLength) => PollDraftProblem.ChoiceTooLong,
        _ when Choices.Distinct(StringComparer.CurrentCultureIgnoreCase).Count() < Choices.Count => PollDraftProblem.SameChoiceTwice,
        _ => null,
    };

    /// <summary>Without problems: as one question in the asker's language.</summary>
    public PollQuestion ToQuestion(CultureInfo culture) => new()
    {
        Kind = QuestionKind.SingleChoice,
        Text = PollWords.In(culture, Question),
        Choices = [.. Choices.Select(choice => PollWords.In(culture, choice))],
    };

    private static (string Question, string Choices) SplitUnquoted(string text)
    {
        var end = text.IndexOf('?', StringComparison.Ordinal);
        var firstSeparator = text.IndexOfAny(ChoiceSeparators);
        if (end < 0 || (firstSeparator >= 0 && firstSeparator < end))
            return firstSeparator < 0 ? (text, "") : (text[..firstSeparator], text[(firstSeparator + 1)..]);

        return (text[..(end + 1)], text[(end + 1)..]);
    }
}

internal enum PollDraftProblem
{
    NoQuestion,
    QuestionTooLong,
    TooFewChoices,
    TooManyChoices,
    ChoiceTooLong,
    SameChoiceTwice,
}
