using System.Text.RegularExpressions;

namespace CommsBot.Polls.Asking;

/// <summary>
/// Choices as people list them: between bars or on lines, with bullets or numbers; and where there is nothing of that - one choice is no poll - between
/// commas, semicolons, slashes, "or", or in quotation marks beside each other.
/// </summary>
internal static partial class ChoiceList
{
    // The last three are what some keyboards have for a bar.
    public static readonly char[] Separators = ['|', '\n', '｜', '¦', '│'];

    private static readonly string[] Marks = [";", ",", "،", "、", "，", "/"];

    /// <param name="text">What follows the question.</param>
    public static List<string> Split(string text)
    {
        List<string> parts = [.. text.TrimStart(':', ',', ';', ' ').Split(Separators).Select(p => Bullet().Replace(p.Trim(), "")).Where(p => p.Length > 0)];
        return parts.Count > 1 && parts.TrueForAll(p => Number().IsMatch(p)) ? [.. parts.Select(p => Number().Replace(p, ""))] : parts;
    }

    /// <summary>One that may be several.</summary>
    public static IReadOnlyList<string> SplitOnly(string choice)
    {
        if (choice.Length > 0 && Quotes.Opens(choice[0]))
            return Quoted(choice) ?? [choice];

        var mark = Marks.FirstOrDefault(m => choice.Contains(m, StringComparison.Ordinal));
        List<string> parts = [.. mark is null ? [choice] : choice.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (parts is [.., var last])
            parts = [.. parts[..^1], .. Or().Split(last).Where(p => p.Length > 0)];
        return parts.Count > 1 ? parts : [choice];
    }

    private static List<string>? Quoted(string text)
    {
        List<string> choices = [];
        while (Quotes.TrySplitLeadingQuote(text, out var choice, out var rest))
        {
            choices.Add(choice);
            text = rest.TrimStart(' ', ',', ';', '/');
        }

        return text is "" ? choices : null;
    }

    [GeneratedRegex(@"^(?:[-–—•*·]\s+)+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\d{1,2}[.)]\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:^|\s+)(?:or|oder)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Or();
}
