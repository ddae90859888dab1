using System.Text.RegularExpressions;

namespace CommsBot.Teams;

/// <summary>What polite people type in front of a command: "Hi, I'd like to …", "Könntest du bitte …", a smiley, a comma after the bot's name.</summary>
internal static partial class LeadIn
{
    /// <summary>The text without signs in front; a mention is where it begins, too.</summary>
    public static string WithoutSigns(string text) => Signs().Replace(text, "");

    /// <returns>The text without the polite words in front; the same text when there are none.</returns>
    public static string WithoutWords(string text) => Words().Replace(text, "");

    /// <summary>Whether words in front ask for something that German says at the end: "Ich möchte …".</summary>
    public static bool WaitsForVerb(string words) => Modal().IsMatch(words);

    [GeneratedRegex(@"\b(?:möchte|moechte|würde|wuerde|will|wollte|kann|kannst|könnte|könntest|könnten|können|darf)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Modal();

    [GeneratedRegex(@"^(?:[^\p{L}\p{N}<]|<(?!at>))+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(
        @"^(?:(?:hi|hello|hey|hallo|moin|there|bot|please|pls|plz|bitte|ok|okay|can|could|may|would|will|you|i|i['’](?:d|ll|m)|am|like|want|wanna|love|to|let|me|hereby|also|quick|new|a|create|start|ich|du|sie|möchte|moechte|würde|wuerde|will|wollte|kann|kannst|könnte|könntest|könnten|können|darf|gerne?|mal|hiermit|auch|eine|neue|erstelle|starte)(?:[\s,.:!?]+|$))+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
