namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>The looks of Teams.</summary>
public enum CardTheme
{
    Light,
    Dark,
    HighContrast,
}
