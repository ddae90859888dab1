namespace CommsBot.Polls.Questions;

internal enum QuestionKind
{
    SingleChoice,

    /// <summary>Per cent are of respondents, so they may add up to more than 100.</summary>
    MultipleChoice,

    /// <summary>1 to 5.</summary>
    Rating,

    /// <summary>0 to 10: "how likely are you to recommend"; gives an eNPS.</summary>
    NetPromoter,
    YesNo,
    OpenText,
}
