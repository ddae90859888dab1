namespace CommsBot.AdaptiveCards;

/// <summary>A choice of an <see cref="AdaptiveChoiceSetInput"/>.</summary>
/// <param name="Title">Shown.</param>
/// <param name="Value">Sent; without commas where several may be chosen.</param>
public sealed record AdaptiveChoice(string Title, string Value);
