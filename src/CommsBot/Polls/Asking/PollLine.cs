using System.Globalization;
using System.Text.RegularExpressions;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Asking;

/// <summary>
/// A poll typed in one line: <c>"Question?" A | B | C, multi, anonymous, until Friday 17:00</c>, in English and German. What stands beside the choices
/// is told from them like this (the README says why): a part between bars that is nothing but such words, and all that is in quotation marks, is a
/// choice. Words at the end of the last choice count after a mark (comma, dash, brackets, a line of their own); without one only where the choice
/// makes sense without them and no other choice speaks of the same.
/// </summary>
internal sealed partial record PollLine(string Question, IReadOnlyList<string> Choices, LineWords Words)
{
    /// <summary>Longer than any wishes are; reading on would only cost time.</summary>
    private const int MostRead = 400;

    public PollLineProblem? Problem => Words.Problem ?? this switch
    {
        { Question.Length: 0 } => PollLineProblem.NoQuestion,
        { Question.Length: > PollQuestion.MaxTextLength } => PollLineProblem.QuestionTooLong,
        { Choices.Count: < PollQuestion.MinChoices } => PollLineProblem.TooFewChoices,
        { Choices.Count: > PollQuestion.MaxChoices } => PollLineProblem.TooManyChoices,
        _ when Choices.Any(c => c.Length > PollQuestion.MaxChoiceLength) => PollLineProblem.ChoiceTooLong,
        _ when Choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Choices.Count => PollLineProblem.SameChoiceTwice,
        _ => null,
    };

    public PollRules Rules => Words.IsAnonymous == true ? new PollRules { IsAnonymous = true, ResultsFor = ResultsRule.AfterClosing } : new PollRules();

    /// <summary>From the fields of a form.</summary>
    public static PollLine Of(string question, IEnumerable<string> choices) =>
        new(question.Trim(), [.. choices.Select(c => Quotes.Strip(c.Trim())).Where(c => c.Length > 0)], LineWords.None);

    /// <param name="text">What was typed after the command: any kind of quotation marks, or none when the question ends with a question mark.</param>
    /// <param name="now">When.</param>
    /// <param name="zone">The writer's: whose Friday it is.</param>
    public static PollLine Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (before, line) = SplitBefore(text.Trim(), now, zone);
        var (question, rest) = Quotes.TrySplitLeadingQuote(line, out var quoted, out var afterQuote) ? (quoted, afterQuote) : SplitUnquoted(line);
        var parts = ChoiceList.Split(rest);
        var after = rest.Contains('|', StringComparison.Ordinal) && OwnLine(rest, now, zone) is { } own ? own : LineWords.None;
        if (after != LineWords.None)
            parts.RemoveAt(parts.Count - 1);
        else if (parts is [.., var last] && SplitLast(last, parts[..^1], now, zone) is var (choice, words))
            (parts[^1], after) = (choice, words);
        if (parts is [var only])
            parts = [.. ChoiceList.SplitOnly(only)];

        return new PollLine(question.Trim(), [.. parts.Select(Quotes.Strip).Where(c => c.Length > 0)], before.And(after));
    }

    /// <summary>Only without problems.</summary>
    public PollQuestion ToQuestion(CultureInfo culture) => new()
    {
        Kind = Words.IsMultiple ? QuestionKind.MultipleChoice : QuestionKind.SingleChoice,
        Text = PollWords.In(culture, Question),
        Choices = [.. Choices.Select(c => PollWords.In(culture, c))],
    };

    /// <summary>Words in front of a question in quotation marks.</summary>
    private static (LineWords Before, string Line) SplitBefore(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        for (var at = 1; at < Math.Min(text.Length, MostRead); at++)
        {
            if (Quotes.Opens(text[at]) && LineWords.Read(text[..at], now, zone) is { } words)
                return (words, text[at..]);
        }

        return (LineWords.None, text);
    }

    /// <summary>Choices between bars, then such words on a line of their own.</summary>
    private static LineWords? OwnLine(string rest, DateTimeOffset now, TimeZoneInfo zone)
    {
        var lastLine = rest[(rest.TrimEnd().LastIndexOf('\n') + 1)..];
        return lastLine.Length < rest.Length && !lastLine.Contains('|', StringComparison.Ordinal) ? LineWords.Read(lastLine, now, zone) : null;
    }

    private static (string Choice, LineWords Words)? SplitLast(string part, IReadOnlyList<string> others, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (Quotes.TrySplitLeadingQuote(part, out var quoted, out var behind))
            return LineWords.Read(behind, now, zone) is { } beside ? (quoted, beside) : null;

        if (part.Length > MostRead)
            return null;

        foreach (Match start in WordStart().Matches(part))
        {
            var (choice, mark) = (part[..start.Index].TrimEnd(), start.Groups["mark"].Length > 0);
            if (choice.Length == 0 || LineWords.Read(part[start.Index..], now, zone) is not { } words)
                continue;
            if (mark || !(Dangling().IsMatch(choice) || others.Any(words.IsSpokenOfIn)))
                return (choice, words);
        }

        return null;
    }

    private static (string Question, string Choices) SplitUnquoted(string text)
    {
        var end = text.IndexOfAny(Quotes.QuestionMarks);
        var firstSeparator = text.IndexOfAny(ChoiceList.Separators);
        if (end < 0 || (firstSeparator >= 0 && firstSeparator < end))
            return firstSeparator < 0 ? (text, "") : (text[..firstSeparator], text[(firstSeparator + 1)..]);

        return (text[..(end + 1)], text[(end + 1)..]);
    }

    /// <summary>A blank or a mark, behind which words may begin.</summary>
    [GeneratedRegex(@"\s*(?<mark>[,;:(–—]|-(?=\s))\s*|\s+")]
    private static partial Regex WordStart();

    /// <summary>"not | until Friday": what is left would say nothing, or the opposite.</summary>
    [GeneratedRegex(
        @"(?:^|\s)(?:not|only|just|fully|partly|completely|strictly|and|or|the|is|be|stay|wait|open|closed|nicht|nur|erst|ganz|teilweise|völlig|und|oder|der|die|das|ist|warten|offen|geschlossen|zu)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dangling();
}
