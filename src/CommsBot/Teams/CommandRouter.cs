namespace CommsBot.Teams;

/// <summary>Finds the command that a text starts with, in any letter case; the longest wins, so "shout-out now" goes before "shout-out".</summary>
internal sealed class CommandRouter(IEnumerable<CommandRoute> routes)
{
    private const int MostSuggestions = 3;

    private readonly List<CommandMatch> all =
        [.. routes.SelectMany(r => r.Words.Select(w => new CommandMatch(r, w, ""))).OrderByDescending(m => m.Words.Text.Length)];

    /// <returns>Null when no command fits.</returns>
    public CommandMatch? Find(string text)
    {
        var typed = text.Trim();
        return all.Find(m => StartsWithWords(typed, m.Words.Text)) is { } match
            ? match with { Argument = typed[match.Words.Text.Length..].TrimStart(' ', ':', ',').Trim() }
            : null;
    }

    /// <summary>Commands that somebody may have meant by the text's first words, nearest first.</summary>
    public IReadOnlyList<string> Nearest(string text)
    {
        var typed = text.Trim().ToLowerInvariant();
        return
        [
            .. all
                .Select(m => (m.Words.Text, Distance: EditDistance.Between(typed[..Math.Min(typed.Length, m.Words.Text.Length)], m.Words.Text)))
                .Where(r => r.Distance <= Math.Max(1, r.Text.Length / 3))
                .OrderBy(r => r.Distance).ThenBy(r => r.Text, StringComparer.Ordinal)
                .Select(r => r.Text)
                .Take(MostSuggestions),
        ];
    }

    private static bool StartsWithWords(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (text.Length == words.Length || (!char.IsLetterOrDigit(text[words.Length]) && text[words.Length] != '-'));
}

internal sealed record CommandMatch(CommandRoute Route, CommandWords Words, string Argument);
