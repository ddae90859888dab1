namespace CommsBot.AdaptiveCards;

/// <summary>A rule a card breaks.</summary>
/// <param name="Path">Where: a JSON path such as <c>$.body[2].items[0]</c>.</param>
/// <param name="Message">What is wrong and how to repair it.</param>
public sealed record AdaptiveCardProblem(string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
