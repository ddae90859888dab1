namespace CommsBot.Prompts;

/// <summary>What a prompt invites to. Each theme has a file in <c>Library/</c>.</summary>
internal enum PromptTheme
{
    BeYou,
    DiveIn,
    ShareWhatYouLearn,
    ThankSomeone,
    AskALeader,
}

internal static class PromptThemes
{
    public static string Name(this PromptTheme theme, PromptTexts texts) => theme switch
    {
        PromptTheme.BeYou => texts.ThemeBeYou,
        PromptTheme.DiveIn => texts.ThemeDiveIn,
        PromptTheme.ShareWhatYouLearn => texts.ThemeShareWhatYouLearn,
        PromptTheme.ThankSomeone => texts.ThemeThankSomeone,
        PromptTheme.AskALeader => texts.ThemeAskALeader,
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, null),
    };
}
