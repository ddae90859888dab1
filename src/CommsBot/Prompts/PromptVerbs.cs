namespace CommsBot.Prompts;

internal static class PromptVerbs
{
    // For those who get a prompt.
    public const string Answer = "prompt/answer";
    public const string Change = "prompt/change";
    public const string Show = "prompt/show";

    // For those who make one.
    public const string New = "prompt/new";
    public const string Theme = "prompt/theme";
    public const string Pick = "prompt/pick";
    public const string SaveText = "prompt/text";
    public const string SaveExtras = "prompt/extras";
    public const string Edit = "prompt/edit";
    public const string List = "prompt/list";
}
