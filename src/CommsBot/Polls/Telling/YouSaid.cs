using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using CommsBot.Localization;

namespace CommsBot.Polls.Telling;

/// <summary>What an owner tells those who were asked: what was heard, and what came of it. By language name.</summary>
internal sealed record YouSaid(IReadOnlyDictionary<string, string> Said, IReadOnlyDictionary<string, string> Did)
{
    public const int MaxLength = 600;

    public static string SaidIn(string language) => $"said_{language}";

    public static string DidIn(string language) => $"did_{language}";

    public static YouSaid Read(Func<string, string?> field) => new(Words(field, SaidIn), Words(field, DidIn));

    [JsonIgnore]
    public YouSaidProblem? Problem => this switch
    {
        { Said.Count: 0 } or { Did.Count: 0 } => YouSaidProblem.Missing,
        _ when !Said.Keys.Order().SequenceEqual(Did.Keys.Order()) => YouSaidProblem.LanguagesDiffer,
        _ when Said.Values.Concat(Did.Values).Any(t => t.Length > MaxLength) => YouSaidProblem.TooLong,
        _ => null,
    };

    /// <summary>Tells these words from any others.</summary>
    [JsonIgnore]
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PollJson.WriteYouSaid(this))).AsSpan(0, 8));

    public bool IsSame(YouSaid other) => Print == other.Print;

    /// <summary>In the reader's language, else in the one it has. Only without problems.</summary>
    public (string Said, string Did) For(CultureInfo culture)
    {
        var language = Said.ContainsKey(culture.Name) ? culture.Name : Said.Keys.First();
        return (Said[language], Did[language]);
    }

    private static Dictionary<string, string> Words(Func<string, string?> field, Func<string, string> nameIn) => Languages.Supported
        .Select(l => (l.Name, Text: field(nameIn(l.Name))?.Trim() ?? ""))
        .Where(l => l.Text.Length > 0)
        .ToDictionary(l => l.Name, l => l.Text);
}

internal enum YouSaidProblem
{
    Missing,

    /// <summary>One half of it in a language, without the other.</summary>
    LanguagesDiffer,
    TooLong,
}
