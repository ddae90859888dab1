namespace CommsBot.AdaptiveCards.Tests;

/// <summary>Text as eyes compare it: invisible letters, blank lines and the width of gaps do not matter.</summary>
internal static class ShownText
{
    public static IEnumerable<string> Of(string text) => text
        .Replace("\u200B", "", StringComparison.Ordinal)
        .Split('\r', '\n')
        .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0);
}
