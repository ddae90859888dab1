namespace CommsBot.Polls.Asking;

internal enum PollLineProblem
{
    NoQuestion,
    QuestionTooLong,
    TooFewChoices,
    TooManyChoices,
    ChoiceTooLong,
    SameChoiceTwice,

    /// <summary>Anonymous and named, or two times to close.</summary>
    Contradiction,

    /// <summary>A day or time that no calendar or clock has, or one that may be two.</summary>
    UnreadableTime,
    TimePassed,
    TimeTooFar,
}
