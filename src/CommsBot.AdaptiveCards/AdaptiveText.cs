using System.Text;
using System.Text.RegularExpressions;

namespace CommsBot.AdaptiveCards;

/// <summary>Text from people is data: these make it show as it was typed.</summary>
/// <remarks>
/// Two means, since clients differ: a backslash where Markdown leaves no other choice, and a zero-width space where breaking a sequence is enough.
/// The desktop reads Markdown like CommonMark; phones have a small parser of their own that ends a link at no backslash and may show one.
/// Surest for long text is an <see cref="AdaptiveRichTextBlock"/>: its runs know no Markdown anywhere.
/// </remarks>
public static partial class AdaptiveText
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>
    /// For Markdown: text blocks and facts. Line breaks stay line breaks; <c>&lt;at&gt;</c> mentions nobody; no text turns the direction of what follows it.
    /// </summary>
    public static string Escape(string? text)
    {
        var result = new StringBuilder();
        foreach (var line in DirectionTurner().Replace(text ?? "", "").Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.Length > 0) result.Append("\n\n");
            if (BlockMarker().IsMatch(line)) result.Append(ZeroWidthSpace);
            EscapeLine(result, line);
        }

        return result.ToString();
    }

    /// <summary>
    /// For places without Markdown: text runs, labels, titles and choices. Keeps <c>{{DATE(...)}}</c> and <c>${...}</c> from being computed.
    /// </summary>
    public static string Plain(string? text) => TemplateStart().Replace(DirectionTurner().Replace(text ?? "", ""), $"$1{ZeroWidthSpace}");

    /// <summary>For the inside of <c>&lt;at&gt;</c>: encoded like XML, on one line.</summary>
    internal static string EscapeMention(string? name) => LineBreak().Replace(name ?? "", " ")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static readonly char[] LineBreaks = ['\r', '\n'];

    private static void EscapeLine(StringBuilder result, string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var (before, after) = (i == 0 ? '\0' : line[i - 1], i == line.Length - 1 ? '\0' : line[i + 1]);
            if (NeedsBackslash(before, line[i], after)) result.Append('\\');
            result.Append(line[i]);
            if (Starts(line, i, after)) result.Append(ZeroWidthSpace);
        }
    }

    private static bool NeedsBackslash(char before, char letter, char after) => letter switch
    {
        '`' => true,
        '\\' => after == '\0' || char.IsAscii(after) && (char.IsPunctuation(after) || char.IsSymbol(after)),
        '*' => !IsBetweenSpaces(before, after),
        '_' => !IsBetweenSpaces(before, after) && !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
        _ => false,
    };

    private static bool IsBetweenSpaces(char before, char after) => char.IsWhiteSpace(before) && char.IsWhiteSpace(after);

    /// <summary>Whether this letter and what follows would be a tag, entity, link, strike-through or template.</summary>
    private static bool Starts(string line, int i, char after) => line[i] switch
    {
        '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?',
        '&' => Entity().IsMatch(line.AsSpan(i)),
        ']' => after is '(' or '[' or ':',
        '~' => after == '~',
        '{' or '$' => after == '{',
        _ => false,
    };

    // A heading, quotation, list, rule or fence, or the indentation of one or of a code block.
    [GeneratedRegex(@"^(\s|[#>+=~-]|\d{1,9}[.)])")]
    private static partial Regex BlockMarker();

    [GeneratedRegex("^&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"([{$])(?=\{)")]
    private static partial Regex TemplateStart();

    // Embeddings, overrides and isolates: left open, they turn round what stands behind the text. Marks of direction do not.
    [GeneratedRegex(@"[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex DirectionTurner();

    [GeneratedRegex(@"[\r\n]+")]
    private static partial Regex LineBreak();
}
