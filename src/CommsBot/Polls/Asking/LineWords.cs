using System.Text.RegularExpressions;

namespace CommsBot.Polls.Asking;

/// <summary>What somebody wrote beside question and choices: several choices allowed, named or not, until when.</summary>
internal sealed partial record LineWords
{
    public static LineWords None { get; } = new();

    public bool IsMultiple { get; init; }

    /// <summary>Null where nothing was said.</summary>
    public bool? IsAnonymous { get; init; }

    public DateTimeOffset? ClosesAt { get; init; }

    public PollLineProblem? Problem { get; init; }

    private bool HasDeadline { get; init; }

    /// <summary>Reads a text that is nothing but such words.</summary>
    /// <returns>Null when there is anything else in it, or nothing at all.</returns>
    public static LineWords? Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var words = None;
        var at = Gap().Match(text).Length;
        if (at == text.Length)
            return null;

        while (at < text.Length)
        {
            if (DeadlinePattern.Here().Match(text, at) is { Success: true } deadline)
            {
                words = words.Until(Deadline.Read(deadline, now, zone));
                at += deadline.Length;
            }
            else if (Flag().Match(text, at) is { Success: true } flag)
            {
                words = words.With(flag);
                at += flag.Length;
            }
            else
            {
                return null;
            }

            at += Gap().Match(text, at).Length;
        }

        return words;
    }

    /// <summary>What both say; said twice differently is a problem.</summary>
    public LineWords And(LineWords other) => new()
    {
        IsMultiple = IsMultiple || other.IsMultiple,
        IsAnonymous = IsAnonymous ?? other.IsAnonymous,
        ClosesAt = ClosesAt ?? other.ClosesAt,
        HasDeadline = HasDeadline || other.HasDeadline,
        Problem = Problem ?? other.Problem
            ?? (IsAnonymous is { } mine && other.IsAnonymous is { } theirs && mine != theirs || HasDeadline && other.HasDeadline
                ? PollLineProblem.Contradiction
                : null),
    };

    /// <summary>Whether a text speaks of the same things: then they are choices, not wishes.</summary>
    public bool IsSpokenOfIn(string text) =>
        (HasDeadline && DeadlinePattern.Anywhere().IsMatch(text))
        || Flags().Matches(text).Any(f => f.Groups["multi"].Success ? IsMultiple : IsAnonymous is not null);

    private LineWords Until((DateTimeOffset? At, PollLineProblem? Problem) deadline) =>
        And(new LineWords { ClosesAt = deadline.At, Problem = deadline.Problem, HasDeadline = true });

    private LineWords With(Match flag) => flag.Groups["multi"].Success
        ? this with { IsMultiple = true }
        : And(new LineWords { IsAnonymous = flag.Groups["anonymous"].Success });

    private const string Words =
        @"(?:(?<multi>multi(?:ple[\s-]choice|-choice)?|mehrfach(?:auswahl|wahl)?)|(?<anonymous>anonym(?:ous(?:ly)?)?)|(?<named>named|namentlich|not\s+anonymous|nicht\s+anonym))(?![\p{L}\d])";

    [GeneratedRegex(@"\G" + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Flag();

    [GeneratedRegex(@"(?<![\p{L}\d])" + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Flags();

    /// <summary>What may stand between words and around them.</summary>
    [GeneratedRegex(@"\G(?:[\s,;:()–—-]|(?:and|und|&)(?=\s))*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
