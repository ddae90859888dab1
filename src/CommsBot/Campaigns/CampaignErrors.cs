namespace CommsBot.Campaigns;

internal static class CampaignErrors
{
    /// <summary>What is wrong, in a sentence that says what to do.</summary>
    public static string Sentence(this CampaignProblem problem, CampaignTexts texts) => problem switch
    {
        CampaignProblem.NotInChannel => texts.ProblemNotInChannel,
        CampaignProblem.NoTarget => texts.ProblemNoTarget,
        CampaignProblem.TimeMissing => texts.ProblemTimeMissing,
        CampaignProblem.TimePassed => texts.ProblemTimePassed,
        CampaignProblem.ForManagersOnly => texts.ProblemForManagersOnly,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };
}

internal enum CampaignProblem
{
    /// <summary>The owner is no member of the channel, or Teams does not say so.</summary>
    NotInChannel,

    /// <summary>Nobody was chosen, or the audience is gone.</summary>
    NoTarget,
    TimeMissing,
    TimePassed,
    ForManagersOnly,
}
