namespace CommsBot.AdaptiveCards;

/// <summary>Unfolds a card below the buttons.</summary>
public sealed record AdaptiveShowCardAction() : AdaptiveAction("Action.ShowCard")
{
    /// <summary>The card that unfolds.</summary>
    public AdaptiveCard Card { get; init => field = value ?? new(); } = new();
}
