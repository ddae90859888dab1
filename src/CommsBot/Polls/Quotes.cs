namespace CommsBot.Polls;

/// <summary>Quotation marks as keyboards and phones write them: straight, curly, German, French, single.</summary>
internal static class Quotes
{
    /// <summary>Western, Arabic, and of full width.</summary>
    public static readonly char[] QuestionMarks = ['?', '؟', '？'];

    private const string Opening = "\"“„«»”'‘‚‹›";
    private const string Closing = "\"”“»«„'’‘›‹";
    private const string Follows = "|:,;";

    public static bool Opens(char letter) => Opening.Contains(letter, StringComparison.Ordinal);

    /// <summary>
    /// Splits a text that starts with a quotation mark at the mark that closes it. A question may itself hold quotation marks, so a mark
    /// after sentence punctuation wins over an earlier one in front of a blank.
    /// </summary>
    public static bool TrySplitLeadingQuote(string text, out string quoted, out string rest)
    {
        (quoted, rest) = ("", text);
        if (text.Length < 2 || !Opens(text[0]))
            return false;

        var ends = Enumerable.Range(1, text.Length - 1)
            .Where(i => Closing.Contains(text[i], StringComparison.Ordinal) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || Follows.Contains(text[i + 1], StringComparison.Ordinal)))
            .TakeWhile(i => !text[..i].Contains('|', StringComparison.Ordinal))
            .ToList();
        if (ends.Count == 0)
            return false;

        var end = ends.Find(i => text[i - 1] is '!' or '.' or '…' || QuestionMarks.Contains(text[i - 1]));
        if (end == 0)
            end = ends[0];

        quoted = text[1..end];
        rest = text[(end + 1)..].TrimStart().TrimStart('|');
        return true;
    }

    /// <summary>Removes a pair of quotation marks around the whole text.</summary>
    public static string Strip(string text) =>
        text.Length >= 2 && Opens(text[0]) && Closing.Contains(text[^1], StringComparison.Ordinal)
            ? text[1..^1].Trim()
            : text;
}
