namespace CommsBot.AdaptiveCards;

/// <summary>Something of a card, and where it stands.</summary>
/// <param name="Path">JSON path.</param>
/// <param name="Node">A card, element, inline or action; null where the list held null.</param>
/// <param name="Place">What it is there.</param>
/// <param name="Branch">What surrounds it.</param>
internal sealed record CardPart(string Path, object? Node, Place Place, Branch Branch)
{
    public AdaptiveCardProblem Problem(string message) => new(Path, message);

    public AdaptiveCardProblem Problem(string member, string message) => new($"{Path}.{member}", message);
}

/// <summary>What a part is at its place.</summary>
internal enum Place
{
    Card,
    Element,
    Column,
    Row,
    Cell,
    Page,
    Inline,
    Button,
    SelectAction,
    InlineAction,
    RefreshAction,
}

/// <summary>What surrounds a part.</summary>
/// <param name="InShowCard">A card that unfolds.</param>
/// <param name="InFallback">Something shown instead of something else: never beside it, so ids may repeat.</param>
internal readonly record struct Branch(bool InShowCard, bool InFallback);
