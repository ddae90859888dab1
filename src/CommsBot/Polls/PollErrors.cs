using CommsBot.Polls.Questions;

namespace CommsBot.Polls;

internal static class PollErrors
{
    /// <summary>What is wrong with a draft, in a sentence that says what to do.</summary>
    public static string Sentence(this PollDraftProblem problem, PollTexts texts, string example) => problem switch
    {
        PollDraftProblem.NoQuestion => texts.ProblemNoQuestion(example),
        PollDraftProblem.QuestionTooLong => texts.ProblemQuestionTooLong(PollQuestion.MaxTextLength),
        PollDraftProblem.TooFewChoices => texts.ProblemTooFewChoices(example),
        PollDraftProblem.TooManyChoices => texts.ProblemTooManyChoices(PollQuestion.MaxChoices),
        PollDraftProblem.ChoiceTooLong => texts.ProblemChoiceTooLong(PollQuestion.MaxChoiceLength),
        PollDraftProblem.SameChoiceTwice => texts.ProblemSameChoiceTwice,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };
}
