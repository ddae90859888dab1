using System.Text.RegularExpressions;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>
/// What somebody typed after "nominate": whom, for which value, because of what - in English or German, the three in any order.
/// Anything may be missing; what is not understood as a value is taken as the reason, never dropped. Who is mentioned within the reason is part of it.
/// </summary>
internal sealed partial record NominationText(
    IReadOnlyList<TextMention> Mentioned, IReadOnlyList<string> PlainNames, RecognitionValue? Value, string Reason)
{
    public static NominationText Parse(string argument, IReadOnlyList<TextMention> mentions)
    {
        var marked = MentionMarks.PutIn(argument, mentions);
        var (who, what) = Split(marked.Text);
        var (value, reason) = ReadValueAndReason(what.Trim());
        return new NominationText(
            [.. marked.In(who).DistinctBy(m => m.User.TeamsUserId)], PlainNamesIn(who), value, marked.TakeOut(reason));
    }

    /// <summary>Whom, and all the rest.</summary>
    private static (string Who, string What) Split(string text)
    {
        var keyword = Keyword().Match(text);
        if (keyword is { Success: true, Index: var start } && HasNames(text[..start]))
            return (text[..start], text[start..]);

        // "nominate @Ann she helped us": with mentions there is no doubt where the names end.
        if (LeadingMentions().Match(text) is { Success: true, Length: > 0 } leading)
            return (leading.Value, text[leading.Length..]);
        if (!keyword.Success)
            return (text, "");

        // "nominate for Sharing @Ann because …", "nominate because she …, @Ann": the first who are mentioned.
        if (Mentions().Match(text) is { Success: true } mentioned)
            return (mentioned.Value, $"{text[..mentioned.Index].TrimEnd(' ', ',', ':')} {text[(mentioned.Index + mentioned.Length)..].TrimStart(' ', ',', ':')}");

        // "nominate for Sharing Ann Miller because …"
        return NamesBetween(text) ?? ("", text);
    }

    private static (string Who, string What)? NamesBetween(string text)
    {
        var leading = LeadingFor().Match(text);
        var because = Because().Match(text);
        return leading.Success && because.Success && because.Index > leading.Length
            && RecognitionValueNames.ReadBefore(text[leading.Length..because.Index], out var names) is { } value && HasNames(names)
                ? (names, $"for {value} {text[because.Index..]}")
                : null;
    }

    private static bool HasNames(string who) => who.Any(c => char.IsLetter(c) || MentionMarks.IsMark(c));

    private static IReadOnlyList<string> PlainNamesIn(string who) =>
    [
        .. NameSeparator().Split(who)
            .Select(name => name.Trim(' ', '@', '.', ':', ',', '"', '“', '”', '„', '\u200e', '\u200f', '\u00a0', '\n', '\r', '\t'))
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

    // Simone Weil is a name where another word of the grammar follows her: "nominate Simone Weil weil …".
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(for|für|fürs|fuer|because|weil(?!\s*(?:$|[,;+&،]|(?:for|für|fürs|fuer|because|weil|and|und)(?![\p{L}\p{N}]))))(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(because|weil)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Because();

    [GeneratedRegex(@"^\s*(for|fürs|für|fuer)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingFor();

    [GeneratedRegex(@"[\s,]+(for|fürs|für|fuer)\s+(?<value>[^,;:.!?]+)[.!?\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex TrailingFor();

    [GeneratedRegex(@"^(because|weil)(?![\p{L}\p{N}])[\s,:]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingBecause();

    [GeneratedRegex(@"^\s*" + MentionRun, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingMentions();

    [GeneratedRegex(MentionRun, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mentions();

    [GeneratedRegex(@"[,;+&،\uE000-\uF8FF]+|\s+(?:and|und)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameSeparator();

    private const string MentionRun = @"[\uE000-\uF8FF](?:(?:[\s,;+&،]|(?<=\s)(?:and|und)(?=\s))*[\uE000-\uF8FF])*";
}
