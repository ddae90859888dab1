namespace CommsBot.Recognition.Fairness;

/// <summary>By what people are put together.</summary>
internal enum FairnessDimension
{
    Department,
    Office,
    Country,
    Manager,
}

/// <summary>All people who are alike in every dimension.</summary>
/// <param name="Values">Theirs, one for each dimension; empty where it is not known.</param>
/// <param name="People">How many they are.</param>
/// <param name="Thanks">How often one of them was named.</param>
internal sealed record FairnessCell(IReadOnlyList<string> Values, int People, int Thanks);

/// <summary>How thanks spread in a quarter, as far as it may be shown.</summary>
/// <param name="Quarter">When the thanks were published.</param>
/// <param name="People">Everybody.</param>
/// <param name="Thanks">To everybody.</param>
/// <param name="Tables">One for each dimension that is known and shown.</param>
internal sealed record FairnessView(Quarter Quarter, int People, int Thanks, IReadOnlyList<FairnessTable> Tables)
{
    /// <summary>The quarters that can be chosen, the newest first.</summary>
    public IReadOnlyList<Quarter> Quarters { get; init; } = [];
}

/// <param name="Dimension">By what.</param>
/// <param name="Groups">The largest first; none: too few to show any.</param>
/// <param name="Others">Everybody who is in none of them; null: nobody.</param>
internal sealed record FairnessTable(FairnessDimension Dimension, IReadOnlyList<FairnessGroup> Groups, FairnessGroup? Others)
{
    public IEnumerable<FairnessGroup> All => Others is null ? Groups : Groups.Append(Others);
}

/// <param name="Name">What it is called; empty: not known.</param>
internal sealed record FairnessGroup(string Name, int People, int Thanks);
