namespace CommsBot.AdaptiveCards;

/// <summary>A card that Teams would refuse, or that people could not use.</summary>
/// <param name="problems">Every rule it breaks.</param>
public sealed class AdaptiveCardException(IReadOnlyList<AdaptiveCardProblem> problems)
    : Exception($"The card breaks {problems.Count} rule(s):{string.Concat(problems.Select(problem => $"{Environment.NewLine}- {problem}"))}")
{
    /// <summary>Every rule the card breaks.</summary>
    public IReadOnlyList<AdaptiveCardProblem> Problems { get; } = problems;
}
