namespace CommsBot.Prompts;

/// <summary>What a prompt says in one language. <paramref name="Language"/> is a name of <see cref="Localization.Languages.Supported"/>.</summary>
internal sealed record PromptText(string Language, string? Title, string Text)
{
    public const int MaxTitleLength = 80;
    public const int MaxTextLength = 600;
}
