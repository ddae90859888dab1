namespace CommsBot.Recognition.ShoutOuts;

internal static class ShoutOutVerbs
{
    public const string Preview = "shoutout/preview";
    public const string IsThere = "shoutout/is-there";
    public const string PostAgain = "shoutout/post-again";
    public const string PostAsBot = "shoutout/post-as-bot";
    public const string Skip = "shoutout/skip";
    public const string Hall = "shoutout/hall";
    public const string SaveSettings = "shoutout/save-settings";
}
