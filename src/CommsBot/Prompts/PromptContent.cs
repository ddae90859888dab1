namespace CommsBot.Prompts;

/// <summary>All that people are shown of a prompt, apart from who sends it and until when.</summary>
internal sealed record PromptContent(IReadOnlyList<PromptText> Texts, string DefaultLanguage, PromptTheme? Theme, PromptExtras Extras);
