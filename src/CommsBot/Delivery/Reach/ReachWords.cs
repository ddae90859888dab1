namespace CommsBot.Delivery.Reach;

/// <summary>The lines of <c>doctor reach</c>. Pure.</summary>
internal static class ReachWords
{
    private static readonly ReachOf[] Order =
        [ReachOf.HasApp, ReachOf.NotTried, ReachOf.NotInstalled, ReachOf.DisabledByAdmin, ReachOf.Blocked, ReachOf.Unlicensed, ReachOf.Guest, ReachOf.Left];

    /// <param name="report">What was found.</param>
    /// <param name="installs">Whether the bot installs itself for those who do not have it.</param>
    /// <param name="names">Whether to name those who cannot be reached.</param>
    /// <param name="texts">In which words.</param>
    public static IEnumerable<string> Lines(this ReachReport report, bool installs, bool names, ReachTexts texts)
    {
        yield return texts.Members(report.Group, report.Members);
        var width = report.Members.ToString(texts.Culture).Length + 2;
        foreach (var reach in Order.Where(r => report.CountOf(r) > 0))
        {
            yield return $"{report.CountOf(reach).ToString(texts.Culture).PadLeft(width)}  {Name(reach, texts)}";
            if (Repair(reach, installs, texts) is { } repair)
                yield return $"{"".PadLeft(width)}  → {repair}";
            foreach (var name in report.Names[reach].Where(_ => names && reach != ReachOf.HasApp).Order(StringComparer.Create(texts.Culture, ignoreCase: true)))
                yield return $"{"".PadLeft(width)}    {name}";
        }
    }

    /// <summary>Whether anything has to be done: who left needs no licence, and who gets the app with the first message none of an admin's time.</summary>
    public static bool IsFine(this ReachReport report, bool installs) => report.Members == report.CountOf(ReachOf.HasApp) + report.CountOf(ReachOf.Left)
        + report.CountOf(ReachOf.Guest) + (installs ? report.CountOf(ReachOf.NotTried) : 0);

    public static string Sentence(this ReachTexts texts, ReachProblem problem, string group) => problem switch
    {
        ReachProblem.NoDirectory => texts.NoDirectory,
        ReachProblem.NotFound => texts.NotFound(group),
        ReachProblem.SeveralOfThatName => texts.SeveralOfThatName(group),
        ReachProblem.NotPermitted => texts.NotPermitted,
        ReachProblem.NoToken => texts.NoToken,
        _ => texts.NotNow,
    };

    private static string Name(ReachOf reach, ReachTexts texts) => reach switch
    {
        ReachOf.HasApp => texts.HasApp,
        ReachOf.NotTried => texts.NotTried,
        ReachOf.NotInstalled => texts.NotInstalled,
        ReachOf.DisabledByAdmin => texts.DisabledByAdmin,
        ReachOf.Blocked => texts.Blocked,
        ReachOf.Unlicensed => texts.Unlicensed,
        ReachOf.Guest => texts.Guest,
        _ => texts.Left,
    };

    private static string? Repair(ReachOf reach, bool installs, ReachTexts texts) => reach switch
    {
        ReachOf.HasApp => null,
        ReachOf.NotTried => installs ? texts.FixNotTried : texts.FixNotTriedByHand,
        ReachOf.NotInstalled => texts.FixNotInstalled,
        ReachOf.DisabledByAdmin => texts.FixDisabledByAdmin,
        ReachOf.Blocked => texts.FixBlocked,
        ReachOf.Unlicensed => texts.FixUnlicensed,
        ReachOf.Guest => texts.FixGuest,
        _ => texts.FixLeft,
    };
}
