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

    public static IReadOnlyList<string> All { get; } =
        [EditAim, SaveAim, AskWhen, SaveWhen, Open, Preview, Duplicate, Release, Confirm, Cancel];
}
