namespace CommsBot.Delivery;

internal static class NudgeVerbs
{
    public const string NotNow = "nudge.notNow";
    public const string WhyMe = "nudge.whyMe";
    public const string Fewer = "nudge.fewer";
    public const string NoMore = "nudge.noMore";
    public const string WantAgain = "nudge.wantAgain";
    public const string Pause = "nudge.pause";
    public const string EndPause = "nudge.endPause";
}
