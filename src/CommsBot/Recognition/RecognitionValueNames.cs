using System.Text.RegularExpressions;
using CommsBot.Teams;

namespace CommsBot.Recognition;

/// <summary>How people write the values: the names of every language, and forms that are near enough.</summary>
internal static partial class RecognitionValueNames
{
    // A shorter word with another letter is another word.
    private const int Misspellable = 9;

    private static readonly (string Name, RecognitionValue Value)[] Names =
    [
        .. new (string Name, RecognitionValue Value)[]
        {
            ("contribution", RecognitionValue.Contribution),
            ("contributing", RecognitionValue.Contribution),
            ("beitrag", RecognitionValue.Contribution),
            ("innovation", RecognitionValue.Innovation),
            ("sharing", RecognitionValue.Sharing),
            ("teilen", RecognitionValue.Sharing),
            ("wissen teilen", RecognitionValue.Sharing),
            ("knowledge sharing", RecognitionValue.Sharing),
            ("connecting people", RecognitionValue.ConnectingPeople),
            ("connecting", RecognitionValue.ConnectingPeople),
            ("menschen verbinden", RecognitionValue.ConnectingPeople),
            ("verbinden", RecognitionValue.ConnectingPeople),
            ("helping out", RecognitionValue.HelpingOut),
            ("helping", RecognitionValue.HelpingOut),
            ("help", RecognitionValue.HelpingOut),
            ("aushelfen", RecognitionValue.HelpingOut),
            ("helfen", RecognitionValue.HelpingOut),
            ("hilfe", RecognitionValue.HelpingOut),
            ("hilfsbereitschaft", RecognitionValue.HelpingOut),
        }.OrderByDescending(n => n.Name.Length),
    ];

    /// <summary>The value that the whole text names; null when it names none.</summary>
    public static RecognitionValue? Read(string text) =>
        ReadLeading(text.Trim(), out var rest) is { } value && !rest.Any(char.IsLetterOrDigit) ? value : null;

    /// <summary>
    /// The value that a text starts with, followed by its end, punctuation, or a "because"; null when it starts otherwise. "for sharing her notes" is a
    /// reason, and so are "for helping @Ben" and "for sharing & caring". One wrong letter is allowed.
    /// </summary>
    public static RecognitionValue? ReadLeading(string text, out string rest)
    {
        rest = text;
        var found = Leading().Match(text);
        if (!found.Success)
            return null;

        var typed = Blanks().Replace(found.Groups["value"].Value, " ");
        foreach (var (name, value) in Names)
        {
            if (!typed.Equals(name, StringComparison.OrdinalIgnoreCase) && (name.Length < Misspellable || EditDistance.Between(typed.ToLowerInvariant(), name) > 1))
                continue;

            rest = text[found.Length..];
            return value;
        }

        return null;
    }

    /// <summary>The value that a text starts with, whatever follows: "Sharing Ann Miller".</summary>
    public static RecognitionValue? ReadBefore(string text, out string rest)
    {
        rest = text;
        var trimmed = text.TrimStart(' ', '"', '\'', '“', '„', '#');
        foreach (var (name, value) in Names)
        {
            if (!trimmed.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))
                continue;

            rest = trimmed[name.Length..];
            return value;
        }

        return null;
    }

    [GeneratedRegex(
        @"^[\s""'“„«‚‘#*]*(?<value>\p{L}+(?:\s+\p{L}+)?)[""'”“»‘’*]*(?=\s+-\s|\s*(?:$|[,;.:!?\r\n|–—(]|[^\p{L}\p{N}\uE000-\uF8FF]+$|(?:because|weil|since|as|da|denn|wegen|due|cuz|bc|b/c|becuase|beacuse|becasue)(?![\p{L}\p{N}])))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
