using System.Globalization;

namespace CommsBot.Polls.Questions;

/// <summary>What a poll says, in one or more languages: a question, a choice, a title.</summary>
/// <param name="ByLanguage">By name of <see cref="Localization.Languages.Supported"/>; never empty.</param>
internal sealed record PollWords(IReadOnlyDictionary<string, string> ByLanguage)
{
    public static PollWords In(CultureInfo culture, string text) => new(new Dictionary<string, string> { [culture.Name] = text });

    /// <summary>In a person's language, else in the poll's.</summary>
    public string For(CultureInfo culture, string defaultLanguage) =>
        ByLanguage.TryGetValue(culture.Name, out var theirs) ? theirs
        : ByLanguage.TryGetValue(defaultLanguage, out var ours) ? ours
        : ByLanguage.Values.First();
}
