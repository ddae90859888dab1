using System.Text.RegularExpressions;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// What somebody typed after "nominate": whom, for which value, because of what - in English or German, value and reason in any order.
/// Anything may be missing; what is not understood as a value is taken as the reason, never dropped.
/// </summary>
internal sealed partial record NominationText(
    IReadOnlyList<TextMention> Mentioned, IReadOnlyList<string> PlainNames, RecognitionValue? Value, string Reason)
{
    public static NominationText Parse(string argument, IReadOnlyList<TextMention> mentions)
    {
        var (text, mentioned) = TakeOutMentions(argument, mentions);
        var keyword = Keyword().Match(text);
        var who = keyword.Success ? text[..keyword.Index] : text;
        var what = keyword.Success ? text[keyword.Index..] : "";

        // "nominate @Ann she helped us": with a mention there is no doubt where the name ends.
        if (!keyword.Success && mentioned.Count > 0 && who.LastIndexOf(MentionMark) is var last and >= 0)
            (who, what) = (who[..(last + 1)], who[(last + 1)..]);

        var (value, reason) = ReadValueAndReason(what.Trim());
        return new NominationText(mentioned, PlainNamesIn(who), value, reason);
    }

    private const char MentionMark = '\uE000';

    private static (string Text, IReadOnlyList<TextMention> Mentioned) TakeOutMentions(string text, IReadOnlyList<TextMention> mentions)
    {
        var mentioned = new List<(int Index, TextMention Mention)>();
        foreach (var mention in mentions)
        {
            var index = text.IndexOf(mention.Text, StringComparison.OrdinalIgnoreCase);
            if (index < 0)
                continue;

            // Keeps every later position as it is.
            text = string.Concat(text.AsSpan(0, index), new string(MentionMark, mention.Text.Length), text.AsSpan(index + mention.Text.Length));
            mentioned.Add((index, mention));
        }

        return (text, [.. mentioned.OrderBy(m => m.Index).Select(m => m.Mention).DistinctBy(m => m.User.TeamsUserId)]);
    }

    private static IReadOnlyList<string> PlainNamesIn(string who) =>
    [
        .. NameSeparator().Split(who)
            .Select(name => name.Trim(' ', '@', '.', ':', ',', MentionMark))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.CurrentCultureIgnoreCase),
    ];

    private static (RecognitionValue? Value, string Reason) ReadValueAndReason(string what)
    {
        var leading = LeadingFor().Match(what);
        if (leading.Success && RecognitionValueNames.ReadLeading(what[leading.Length..], out var afterValue) is { } value)
            return (value, TidyReason(afterValue));

        var trailing = TrailingFor().Match(what);
        if (trailing.Success && RecognitionValueNames.Read(trailing.Groups["value"].Value) is { } lastValue)
            return (lastValue, TidyReason(what[..trailing.Index]));

        return (null, TidyReason(leading.Success ? what[leading.Length..] : what));
    }

    private static string TidyReason(string text) =>
        LeadingBecause().Replace(text.Trim(' ', ',', ':', ';', '-', '–', '—', '.').Length == 0 ? "" : text.Trim().TrimStart(',', ':', ';', '-', '–', '—', ' '), "").Trim();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(for|für|fuer|because|weil)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    [GeneratedRegex(@"^(for|für|fuer)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingFor();

    [GeneratedRegex(@"[\s,]+(for|für|fuer)\s+(?<value>[^,;:.!?]+)[.!?\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex TrailingFor();

    [GeneratedRegex(@"^(because|weil)(?![\p{L}\p{N}])[\s,:]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingBecause();

    [GeneratedRegex(@"[,;+&\uE000]+|\s+(?:and|und)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameSeparator();
}
