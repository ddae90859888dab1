namespace CommsBot.Campaigns;

internal static class CampaignVerbs
{
    public const string EditAim = "campaign/who";
    public const string SaveAim = "campaign/aim";
    public const string AskWhen = "campaign/when";
    public const string SaveWhen = "campaign/schedule";
    public const string Open = "campaign/open";
    public const string Preview = "campaign/preview";
    public const string Duplicate = "campaign/duplicate";
    public const string Release = "campaign/release";
    public const string Confirm = "campaign/confirm";
    public const string Cancel = "campaign/cancel";
    public const string Share = "campaign/share";
    public const string AddCoOwner = "campaign/share-add";
    public const string RemoveCoOwner = "campaign/share-end";
    public const string AskTest = "campaign/test";
    public const string SendTest = "campaign/test-send";
    public const string AskUrgent = "campaign/urgent";
    public const string MarkUrgent = "campaign/urgent-on";
    public const string UnmarkUrgent = "campaign/urgent-off";

    // For a second manager.
    public const string Review = "campaign/review";
    public const string Look = "campaign/review-look";
    public const string LetGo = "campaign/review-release";
    public const string SendBack = "campaign/review-back";

    /// <summary>Those of owners and co-owners.</summary>
    public static IReadOnlyList<string> OfOwners { get; } =
    [
        EditAim, SaveAim, AskWhen, SaveWhen, Open, Preview, Duplicate, Release, Confirm, Cancel, Share, AddCoOwner, RemoveCoOwner, AskTest, SendTest,
        AskUrgent, MarkUrgent, UnmarkUrgent,
    ];
}
