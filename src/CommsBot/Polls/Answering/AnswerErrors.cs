using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Answering;

internal static class AnswerErrors
{
    /// <summary>What has to be put right, in a sentence; it names the question where there are several.</summary>
    /// <param name="refused">For an answer that is missing or not on offer.</param>
    /// <param name="questions">The poll's.</param>
    /// <param name="answers">What was sent.</param>
    /// <param name="words">The reader's.</param>
    public static string Sentence(
        this CastOutcome.Refused refused, IReadOnlyList<PollQuestion> questions, IReadOnlyList<QuestionAnswer> answers, QuestionWords words)
    {
        var texts = new AnswerTexts(words.Culture);
        var answer = refused.Question < answers.Count ? answers[refused.Question] : QuestionAnswer.Nothing;
        var sentence = answer switch
        {
            _ when refused.Reason == CastRefusal.Missing => texts.ProblemMissing,
            { Text.Length: > PollQuestion.MaxAnswerLength } => texts.ProblemTooLong(PollQuestion.MaxAnswerLength),
            { Options.Count: > 1 } when answer.Options.Contains(PollQuestion.None) => texts.ProblemNoneAndMore(words.Texts.None),
            _ => texts.ProblemNotOffered,
        };
        return questions.Count == 1 ? sentence : texts.ProblemAt(words.Text(questions[refused.Question]), sentence);
    }
}
