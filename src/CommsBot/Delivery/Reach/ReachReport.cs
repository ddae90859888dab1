namespace CommsBot.Delivery.Reach;

/// <summary>The people of a group of the directory, by what keeps the bot from them.</summary>
internal sealed record ReachReport(string Group, ILookup<ReachOf, string> Names)
{
    public int Members => Names.Sum(g => g.Count());

    public int CountOf(ReachOf reach) => Names[reach].Count();
}

/// <summary>Why there is no report.</summary>
internal enum ReachProblem
{
    NoDirectory,
    NotFound,
    SeveralOfThatName,
    NotPermitted,
    NoToken,
    NotNow,
}
