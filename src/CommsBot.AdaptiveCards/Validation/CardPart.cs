namespace CommsBot.AdaptiveCards;

/// <summary>Something of a card, and where it stands.</summary>
/// <param name="Parent">What it stands in; null for the card itself.</param>
/// <param name="Member">Where it stands there.</param>
/// <param name="Node">A card, element, inline or action; null where the list held null.</param>
/// <param name="Place">What it is there.</param>
/// <param name="Branch">What surrounds it.</param>
internal sealed record CardPart(CardPart? Parent, Member Member, object? Node, Place Place, Branch Branch)
{
    /// <summary>JSON path; put together only when there is something to say about the part.</summary>
    public string Path => Parent is null ? "$" : $"{Parent.Path}.{Member}";

    public AdaptiveCardProblem Problem(string message) => new(Path, message);

    public AdaptiveCardProblem Problem(string member, string message) => new($"{Path}.{member}", message);
}

/// <summary>A member of a JSON object, or an item of its list.</summary>
internal readonly record struct Member(string Name, int? Index = null)
{
    public override string ToString() => Index is { } index ? $"{Name}[{index}]" : Name;
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
