using System.Text.RegularExpressions;

namespace CommsBot.Recognition.Nominations;

/// <summary>Names typed beside each other, and what stands there for somebody without a name.</summary>
internal sealed partial record NameList(IReadOnlyList<string> Names)
{
    // Longer than "Prof. Dr. Maria de la Cruz y García": it must be something else, and what is said of people is not repeated as a name.
    private const int MostWords = 8;

    private const int MostLength = 80;

    private static readonly string[] Nominator = ["me", "myself", "i", "mich", "mich selbst", "ich"];

    private static readonly string[] Bot = ["you", "yourself", "dich", "dich selbst"];

    // "her" is not Herbert: who starts with it is not meant.
    private static readonly string[] Anybody =
    [
        "someone", "somebody", "anyone", "everyone", "everybody", "all", "all of them", "all of us", "him", "her", "them", "us", "it", "colleague", "a colleague", "colleagues",
        "jemand", "jemanden", "alle", "ihn", "sie", "ihm", "uns", "kollegin", "kollege", "kollegen", "eine kollegin", "einen kollegen",
    ];

    public bool HasNominator { get; private init; }

    public bool HasBot { get; private init; }

    /// <summary>What is too long for a name.</summary>
    public string Rest { get; private init; } = "";

    /// <param name="text">With marks in the mentions' places.</param>
    public static NameList Read(string text)
    {
        var parts = Separator().Split(text)
            .Select(part => Noise().Replace(part.Trim(), "").Trim(Signs))
            .Where(part => part.Any(char.IsLetter))
            .Distinct(StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        var names = parts.Where(p => !Is(p, Nominator) && !Is(p, Bot) && !Is(p, Anybody));
        return new NameList([.. names.Where(IsName)])
        {
            HasNominator = parts.Exists(p => Is(p, Nominator)),
            HasBot = parts.Exists(p => Is(p, Bot)),
            Rest = names.FirstOrDefault(n => !IsName(n)) ?? "",
        };
    }

    private static bool IsName(string part) => part.Length <= MostLength && part.Count(c => c is ' ') < MostWords;

    private static bool Is(string part, string[] words) => words.Contains(part, StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Signs =
    [
        .. " @.:,!?*_-–—\"“”„«»‚‘’'\n\r\t\u00a0",
        // Marks of direction.
        '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
    ];

    [GeneratedRegex(
        @"[,;+&/|،、，；\r\n\uE000-\uF8FF]+|(?<=^|\s|[\uE000-\uF8FF])(?:and|und|plus|sowie|as\s+well\s+as|together\s+with|zusammen\s+mit|with|mit|و)(?=\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <summary>Words around a name that are none.</summary>
    [GeneratedRegex(
        @"^(?:(?:please|bitte|both|beide|also|auch|gerne?|hiermit)(?:\s+|$))+|^(?:my|our|meinen?|meine|unseren?|unsere)\s+(?:\p{L}+\s+)?(?:colleagues?|koll?eg(?:e|en|in|innen))(?=\s|$)|[\s,]+(?:please|bitte)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();
}
