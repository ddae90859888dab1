using System.Globalization;

namespace CommsBot.Prompts;

/// <summary>A ready prompt. <paramref name="Id"/> is kept for good: it tells what a series has used already.</summary>
/// <param name="Texts">By language name.</param>
internal sealed record LibraryPrompt(string Id, IReadOnlyDictionary<string, string> Texts)
{
    public string In(CultureInfo culture) => Texts[culture.Name];

    public PromptWording ToWording(CultureInfo culture, PromptTheme theme) =>
        new([.. Texts.Select(t => new PromptText(t.Key, null, t.Value))], culture.Name, theme);
}
