using System.Text.RegularExpressions;

namespace CommsBot.Teams;

/// <summary>
/// Finds the command that a text starts with, in any letter case and behind polite words; the longest wins, so "shout-out now" goes before "shout-out".
/// A blank and any kind of hyphen are the same: phones write "shout out" and "shout‑out".
/// </summary>
internal sealed partial class CommandRouter(IEnumerable<CommandRoute> routes)
{
    private const int MostSuggestions = 3;

    // Shorter words stand in other sentences, too: "danke für die Hilfe".
    private const int Telling = 6;

    private readonly List<CommandMatch> all =
        [.. routes.SelectMany(r => r.Words.Select(w => new CommandMatch(r, w, ""))).OrderByDescending(m => m.Words.Text.Length)];

    /// <returns>Null when no command fits.</returns>
    public CommandMatch? Find(string text)
    {
        var typed = LeadIn.WithoutSigns(text.Trim());
        var bare = LeadIn.WithoutWords(typed);
        return AtStart(typed) ?? AtStart(bare)
            ?? (LeadIn.WaitsForVerb(typed[..^bare.Length]) || bare.StartsWith("<at>", StringComparison.OrdinalIgnoreCase) ? AtClauseEnd(bare) : null);
    }

    /// <summary>Commands that somebody may have meant by the text's first words, or that stand somewhere in it, nearest first.</summary>
    public IReadOnlyList<string> Nearest(string text)
    {
        var typed = LeadIn.WithoutWords(LeadIn.WithoutSigns(text.Trim())).ToLowerInvariant();
        var words = Word().Matches(typed).Select(w => w.Value).ToHashSet();
        return
        [
            .. all
                .Select(m => (m.Route, m.Words.Text, Distance: m.Words.Text.Length >= Telling && words.Contains(m.Words.Text)
                    ? 0
                    : EditDistance.Between(typed[..Math.Min(typed.Length, m.Words.Text.Length)], m.Words.Text)))
                .Where(r => r.Distance <= Math.Max(1, r.Text.Length / 3))
                .OrderBy(r => r.Distance).ThenBy(r => r.Text, StringComparer.Ordinal)
                .DistinctBy(r => r.Route)
                .Select(r => r.Text)
                .Take(MostSuggestions),
        ];
    }

    private CommandMatch? AtStart(string typed) => all
        .Select(m => LengthAtStart(typed, m.Words.Text) is { } length ? m with { Argument = typed[length..].TrimStart(' ', ':', ',').Trim() } : null)
        .FirstOrDefault(m => m is not null);

    /// <summary>"Ich möchte @Anna nominieren, weil …": German puts the verb behind.</summary>
    private CommandMatch? AtClauseEnd(string typed)
    {
        foreach (var match in all.Where(m => m.Words.IsInfinitive))
        {
            foreach (Match word in Word().Matches(typed))
            {
                if (word.Index > 0 && word.Value.Equals(match.Words.Text, StringComparison.OrdinalIgnoreCase))
                    return match with { Argument = $"{typed[..word.Index].TrimEnd()} {typed[(word.Index + word.Length)..].TrimStart()}".Trim() };
            }
        }

        return null;
    }

    /// <returns>How much of the text is the command; null when it starts otherwise.</returns>
    private static int? LengthAtStart(string text, string words)
    {
        var at = 0;
        foreach (var letter in words)
        {
            var gap = 0;
            while (letter is ' ' or '-' && at + gap < text.Length && IsGap(text[at + gap]))
                gap++;
            if (gap == 0 && (at == text.Length || char.ToUpperInvariant(text[at]) != char.ToUpperInvariant(letter)))
                return null;

            at += Math.Max(gap, 1);
        }

        return at == text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '-') ? at : null;
    }

    private static bool IsGap(char letter) => letter is ' ' or '-' or (>= '\u2010' and <= '\u2015');

    [GeneratedRegex(@"[\p{L}\p{N}-]+")]
    private static partial Regex Word();
}

internal sealed record CommandMatch(CommandRoute Route, CommandWords Words, string Argument);
