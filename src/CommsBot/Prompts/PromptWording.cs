namespace CommsBot.Prompts;

/// <summary>What a prompt says; no texts at all where it takes its theme's prompts in turn.</summary>
internal sealed record PromptWording(IReadOnlyList<PromptText> Texts, string DefaultLanguage, PromptTheme? Theme)
{
    public PromptProblem? Problem => this switch
    {
        { Texts.Count: 0, Theme: null } => PromptProblem.NoText,
        _ when Texts.Any(t => t.Text is "") => PromptProblem.TitleWithoutText,
        _ when Texts.Any(t => t.Text.Length > PromptText.MaxTextLength || t.Title?.Length > PromptText.MaxTitleLength) => PromptProblem.TextTooLong,
        _ => null,
    };
}
