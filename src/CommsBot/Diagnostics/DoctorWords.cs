namespace CommsBot.Diagnostics;

/// <summary>Sentences that depend on what was found.</summary>
internal static class DoctorWords
{
    public static string Mark(this DoctorTexts texts, FindingLevel level) => level switch
    {
        FindingLevel.Fine => texts.MarkFine,
        FindingLevel.Warning => texts.MarkWarning,
        _ => texts.MarkProblem,
    };

    /// <summary>The last line: what is wrong, and what will be.</summary>
    public static string Summary(this DoctorTexts texts, int problems, int warnings) => (problems, warnings) switch
    {
        (0, 0) => texts.NothingWrong,
        (0, _) => $"{texts.NothingWrong} {texts.Warnings(warnings)}",
        (_, 0) => texts.Problems(problems),
        _ => $"{texts.Problems(problems)} {texts.Warnings(warnings)}",
    };
}
