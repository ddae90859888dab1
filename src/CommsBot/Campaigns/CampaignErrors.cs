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
        CampaignProblem.NotYourAudience => texts.ProblemNotYourAudience,
        CampaignProblem.Changed => texts.ProblemChanged,
        CampaignProblem.TestTooMany => texts.ProblemTestTooMany(TestCampaign.MostPeople),
        CampaignProblem.ForAdminsOnly => texts.ProblemForAdminsOnly,
        CampaignProblem.ReasonMissing => texts.ProblemReasonMissing,
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

    /// <summary>A limited manager aims at others than their audiences.</summary>
    NotYourAudience,

    /// <summary>What was looked at is not what there is now.</summary>
    Changed,
    TestTooMany,
    ForAdminsOnly,
    ReasonMissing,
}
