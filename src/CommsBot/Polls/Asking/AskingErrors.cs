using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Asking;

/// <summary>What is wrong, in a sentence that says what to do.</summary>
internal static class AskingErrors
{
    public static string Sentence(this QuestionProblem problem, AskingTexts texts) => problem switch
    {
        QuestionProblem.NoText => texts.ProblemNoText,
        QuestionProblem.TextTooLong => texts.ProblemTextTooLong(PollQuestion.MaxTextLength),
        QuestionProblem.TooFewChoices => texts.ProblemTooFewChoices,
        QuestionProblem.TooManyChoices => texts.ProblemTooManyChoices(PollQuestion.MaxChoices),
        QuestionProblem.ChoiceTooLong => texts.ProblemChoiceTooLong(PollQuestion.MaxChoiceLength),
        QuestionProblem.SameChoiceTwice => texts.ProblemSameChoiceTwice,
        QuestionProblem.LanguagesDiffer => texts.ProblemLanguagesDiffer,
        QuestionProblem.NotLikePrevious => texts.ProblemNotLikePrevious,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };

    /// <param name="problem">Of a typed line.</param>
    /// <param name="texts">The writer's.</param>
    /// <param name="example">A line that is right.</param>
    public static string Sentence(this PollLineProblem problem, AskingTexts texts, string example) => problem switch
    {
        PollLineProblem.NoQuestion => texts.LineNoQuestion(example),
        PollLineProblem.QuestionTooLong => texts.ProblemTextTooLong(PollQuestion.MaxTextLength),
        PollLineProblem.TooFewChoices => texts.LineTooFewChoices(example),
        PollLineProblem.TooManyChoices => texts.ProblemTooManyChoices(PollQuestion.MaxChoices),
        PollLineProblem.ChoiceTooLong => texts.ProblemChoiceTooLong(PollQuestion.MaxChoiceLength),
        PollLineProblem.SameChoiceTwice => texts.ProblemSameChoiceTwice,
        PollLineProblem.Contradiction => texts.LineContradiction,
        PollLineProblem.UnreadableTime => texts.LineUnreadableTime(texts.TimeExample),
        PollLineProblem.TimePassed => texts.LineTimePassed(texts.TimeExample),
        PollLineProblem.TimeTooFar => texts.LineTimeTooFar,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };
}
