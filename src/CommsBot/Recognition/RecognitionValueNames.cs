namespace CommsBot.Recognition;

/// <summary>How people write the values: the names of every language, and forms that are near enough.</summary>
internal static class RecognitionValueNames
{
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
            ("connecting people", RecognitionValue.ConnectingPeople),
            ("connecting", RecognitionValue.ConnectingPeople),
            ("menschen verbinden", RecognitionValue.ConnectingPeople),
            ("verbinden", RecognitionValue.ConnectingPeople),
            ("helping out", RecognitionValue.HelpingOut),
            ("helping", RecognitionValue.HelpingOut),
            ("aushelfen", RecognitionValue.HelpingOut),
            ("helfen", RecognitionValue.HelpingOut),
        }.OrderByDescending(n => n.Name.Length),
    ];

    private static readonly string[] BecauseWords = ["because", "weil"];

    /// <summary>The value that the whole text names; null when it names none.</summary>
    public static RecognitionValue? Read(string text) =>
        ReadLeading(text.Trim(), out var rest) is { } value && rest.Trim(' ', '"', '\'', '“', '”', '„') is "" ? value : null;

    /// <summary>The value that a text starts with, followed by its end, punctuation, or a "because"; null when it starts otherwise.</summary>
    public static RecognitionValue? ReadLeading(string text, out string rest)
    {
        rest = text;
        var trimmed = text.TrimStart(' ', '"', '\'', '“', '„', '#');
        foreach (var (name, value) in Names)
        {
            if (!trimmed.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;

            var after = trimmed[name.Length..].TrimStart('"', '\'', '”', '“');
            if (!EndsValue(after))
                continue;

            rest = after;
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

    // "for Sharing because", "for Sharing: she", "for Sharing" - but not "for sharing her notes", which is a reason.
    private static bool EndsValue(string after)
    {
        var next = after.TrimStart();
        return next is "" || !char.IsLetterOrDigit(next[0]) || (after.Length > next.Length && StartsWithBecause(next));
    }

    private static bool StartsWithBecause(string text) =>
        BecauseWords.Any(word =>
            text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])));
}
