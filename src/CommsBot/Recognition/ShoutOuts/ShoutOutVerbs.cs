namespace CommsBot.Recognition.ShoutOuts;

internal static class ShoutOutVerbs
{
    public const string Preview = "shoutout/preview";
    public const string IsThere = "shoutout/is-there";
    public const string PostAgain = "shoutout/post-again";
    public const string PostAsBot = "shoutout/post-as-bot";
    public const string Skip = "shoutout/skip";
    public const string Hall = "shoutout/hall";
    public const string Correct = "shoutout/correct";
    public const string CorrectItem = "shoutout/correct-item";
    public const string SaveItem = "shoutout/save-item";
    public const string TakeOutItem = "shoutout/take-out-item";
    public const string AskWithdraw = "shoutout/ask-withdraw";
    public const string Withdraw = "shoutout/withdraw";
    public const string CorrectAgain = "shoutout/correct-again";
    public const string CorrectedByHand = "shoutout/corrected-by-hand";
    public const string SaveSettings = "shoutout/save-settings";
}
