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
    /// <summary>"nominate me".</summary>
    public bool NamesNominator { get; private init; }

    /// <summary>"nominate you".</summary>
    public bool NamesBot { get; private init; }

    public static NominationText Parse(string argument, IReadOnlyList<TextMention> mentions)
    {
        var marked = MentionMarks.PutIn(argument, mentions);
        var (who, what) = Split(Aside().Replace(marked.Text, ""));
        var (value, reason) = ReadValueAndReason(what);
        var names = NameList.Read(who);
        return new NominationText(
            [.. marked.In(who).DistinctBy(m => m.User.TeamsUserId)],
            // "nominate @Ann, Sharing, she …"
            [.. names.Names.Where(n => RecognitionValueNames.Read(n) is null)],
            value ?? names.Names.Select(RecognitionValueNames.Read).FirstOrDefault(v => v is not null),
            marked.TakeOut(reason is "" ? names.Rest : reason))
        {
            NamesNominator = names.HasNominator,
            NamesBot = names.HasBot,
        };
    }

    /// <summary>Whom, and all the rest.</summary>
    private static (string Who, string What) Split(string text)
    {
        var end = ReasonWords.NamesEnd().Match(text);
        if (!end.Success)
            return (text, "");
        if (HasNames(text[..end.Index]))
            return (text[..end.Index], text[end.Index..]);

        // "nominate for Sharing @Ann because …", "nominate because she …, @Ann": the first who are mentioned.
        if (Mentions().Match(text) is { Success: true } mentioned)
            return (mentioned.Value, $"{text[..mentioned.Index].TrimEnd(' ', ',', ':')} {text[(mentioned.Index + mentioned.Length)..].TrimStart(' ', ',', ':')}");

        // "nominate for Sharing Ann Miller because …"
        return NamesBetween(text) ?? ("", text);
    }

    private static (string Who, string What)? NamesBetween(string text)
    {
        var leading = ReasonWords.LeadingFor().Match(text);
        var because = ReasonWords.Because().Match(text);
        return leading.Success && because.Success && because.Index > leading.Length
            && RecognitionValueNames.ReadBefore(text[leading.Length..because.Index], out var names) is not null && HasNames(names)
                ? (names, $"{text[..(because.Index - names.Length)]} {text[because.Index..]}")
                : null;
    }

    private static bool HasNames(string who) => who.Any(c => char.IsLetter(c) || MentionMarks.IsMark(c));

    private static (RecognitionValue? Value, string Reason) ReadValueAndReason(string what)
    {
        what = ReasonWords.TrimStart(what);
        var leading = ReasonWords.LeadingValue().Match(what);
        if (RecognitionValueNames.ReadLeading(what[leading.Length..], out var afterValue) is { } value)
            return (value, ReasonWords.Tidy(afterValue));

        what = ReasonWords.LeadingFor().Replace(what, "");
        var trailing = ReasonWords.TrailingFor().Match(what);
        return trailing.Success && RecognitionValueNames.Read(trailing.Groups["value"].Value) is { } lastValue
            ? (lastValue, ReasonWords.Tidy(what[..trailing.Index]))
            : (null, ReasonWords.Tidy(what));
    }

    /// <summary>"@Ann (Finance)".</summary>
    [GeneratedRegex(@"(?<=[\uE000-\uF8FF])\s*\((?:[^()\s]+\s?){1,3}\)")]
    private static partial Regex Aside();

    [GeneratedRegex(@"[\uE000-\uF8FF](?:(?:[\s,;+&/،、，；]|(?<=\s)(?:and|und|plus|sowie|as well as|و)(?=\s))*[\uE000-\uF8FF])*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mentions();
}
