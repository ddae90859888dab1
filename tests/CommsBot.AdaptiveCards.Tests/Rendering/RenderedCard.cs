namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>What the official renderer made of a card.</summary>
/// <param name="Text">The text a person sees, hidden parts left out.</param>
/// <param name="Problems">Warnings of the renderer and parts that do not fit; empty for a good card.</param>
/// <param name="Screenshot">Path of the picture.</param>
public sealed record RenderedCard(string Text, IReadOnlyList<string> Problems, string Screenshot);
