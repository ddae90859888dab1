namespace CommsBot.Prompts;

internal static class PromptErrors
{
    /// <summary>What is wrong with a prompt, in a sentence that says what to do.</summary>
    public static string Sentence(this PromptProblem problem, PromptTexts texts) => problem switch
    {
        PromptProblem.NoText => texts.ProblemNoText,
        PromptProblem.TitleWithoutText => texts.ProblemTitleWithoutText,
        PromptProblem.TextTooLong => texts.ProblemTextTooLong(PromptText.MaxTextLength, PromptText.MaxTitleLength),
        PromptProblem.PictureNotHttps => texts.ProblemPictureNotHttps,
        PromptProblem.PictureWithoutAlt => texts.ProblemPictureWithoutAlt,
        PromptProblem.LinkNotHttps => texts.ProblemLinkNotHttps,
        PromptProblem.LinkWithoutTitle => texts.ProblemLinkWithoutTitle,
        PromptProblem.NotInChannel => texts.ProblemNotInChannel,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };
}

internal enum PromptProblem
{
    NoText,
    TitleWithoutText,
    TextTooLong,
    PictureNotHttps,
    PictureWithoutAlt,
    LinkNotHttps,
    LinkWithoutTitle,

    /// <summary>The owner is no member of the channel, or Teams does not say so.</summary>
    NotInChannel,
}
