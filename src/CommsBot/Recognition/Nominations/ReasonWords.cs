using System.Text.RegularExpressions;

namespace CommsBot.Recognition.Nominations;

/// <summary>The words around a nomination's value and reason, as people type them in a hurry, in English and German.</summary>
internal static partial class ReasonWords
{
    // "since", "as", "da" and "denn" give a reason only in front of somebody: "João da Silva", "since 2019 she …".
    private const string Somebody = @"(?=\s+(?:she|he|they|we|it|i|you|nobody|without|sie|er|es|wir|ihr|ich|man|niemand|ohne)(?![\p{L}\p{N}]))";

    private const string For = @"(?:for|für['’]?s|für|fuer['’]?s|fuer)";

    private const string Start = @"(?<![\p{L}\p{N}])";

    private const string End = @"(?![\p{L}\p{N}])";

    // Simone Weil is a name where another word of the grammar follows her: "nominate Simone Weil weil …".
    private const string Weil = $@"weil(?!\s*(?:$|[,;+&،]|(?:{For}|because|weil|denn|wegen|and|und){End}))";

    private const string Given = $@"because(?:\s+of{End})?|becuase|beacuse|becasue|cuz|['’]?cause|b/c|bc|due\s+to|(?:since|as|da|denn){Somebody}";

    // They stay part of the reason, which would not be a sentence without them.
    private const string Kept = @"wegen|aufgrund|thanks\s+to|since|denn";

    // A word as it stands in a sentence, not between names nor within one.
    private const string Plain = $@"(?!(?:{For}|because|weil|wegen|as|als|and|und|plus|sowie|with|mit|de|del|della|di|da|dos|la|le|van|von|zu|zur|der|den|bin|al|el|ben)\s)\p{{Ll}}[\p{{Ll}}'’]*";

    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What follows "for" or "because", without signs and words that only lead to it; empty where nothing is said.</summary>
    public static string Tidy(string text)
    {
        var tidy = LeadingBecause().Replace(TrimStart(text).TrimEnd(), "").Trim();
        return Nothing().IsMatch(tidy) ? "" : tidy;
    }

    public static string TrimStart(string text) => text.TrimStart(' ', '\r', '\n', ',', ':', ';', '-', '–', '—', '.', '!', '?');

    /// <summary>
    /// Where names end: at a word of the grammar; behind a mention where no other name follows, but three small words may; at "she", "who", a colon,
    /// a dash, or the end of a sentence ("Dr." is none).
    /// </summary>
    [GeneratedRegex(
        $@"{Start}(?:{For}|{Given}|{Weil}|{Kept}){End}"
        + @"|(?<=[\uE000-\uF8FF])\s+(?=[\p{L}\p{N}])(?!(?:and|und|plus|sowie|as\s+well\s+as|و)\s|(?:together\s+with|zusammen\s+mit|with|mit)\s*[\uE000-\uF8FF])"
        + $@"|(?-i:(?<=[\uE000-\uF8FF]\s*,\s*)(?={Plain}\s+{Plain}\s+{Plain}(?:\s|$)))"
        + @"|(?-i:(?<=\s)(?:she|he|they|who|sie|er|has|hat|is|ist|always|immer)(?=\s))|(?<=[,.;!?]\s*)(?:she|he|they|who|sie|er|die|der)(?=\s)"
        + @"|[:—]|\((?=(?:she|he|they|who|because|for|sie|er|weil|für)\s)|\s[-–]\s|[!?]|(?<=\p{L}{3})(?<!prof|dipl|mrs|mag)\.(?=\s+\p{L})",
        Plainly)]
    public static partial Regex NamesEnd();

    [GeneratedRegex($@"{Start}(?:because|{Weil}){End}", Plainly)]
    public static partial Regex Because();

    [GeneratedRegex($@"^\s*{For}\s+", Plainly)]
    public static partial Regex LeadingFor();

    /// <summary>"for", "for the value", "as": in front of a value, if anything is.</summary>
    [GeneratedRegex($@"^\s*(?:(?:{For}|as|als|in)\s+)?(?:(?:the\s+value|value|den\s+wert|wert)(?:\s+of)?:?\s+)?", Plainly)]
    public static partial Regex LeadingValue();

    [GeneratedRegex($@"[\s,]+{For}\s+(?<value>[^,;:.!?]+)[.!?\s]*$", Plainly | RegexOptions.RightToLeft)]
    public static partial Regex TrailingFor();

    [GeneratedRegex($@"^(?:(?:please|bitte){End}[\s,]*)?(?:(?:{Given}|weil){End}[\s,:]*)?", Plainly)]
    private static partial Regex LeadingBecause();

    /// <summary>Signs and emoji alone, or a word that leads to something that was not said.</summary>
    [GeneratedRegex($@"^(?:(?:[^\p{{L}}\p{{N}}\uE000-\uF8FF])*|{For}|and|und|with|mit|please|bitte|wegen|since|as|da|denn)[.!?\s]*$", Plainly)]
    private static partial Regex Nothing();
}
