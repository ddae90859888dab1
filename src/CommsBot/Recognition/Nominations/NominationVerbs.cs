namespace CommsBot.Recognition.Nominations;

internal static class NominationVerbs
{
    /// <summary>The dialog, and the message extension's command in the manifest.</summary>
    public const string Dialog = "nominate";

    public const string OpenForm = "nominate/open";
    public const string Submit = "nominate/submit";
    public const string Choose = "nominate/choose";
    public const string Decline = "nomination/decline";
    public const string Accept = "nomination/accept";
    public const string LeaveOut = "nomination/leave-out";
    public const string Endorse = "nomination/endorse";
    public const string Review = "nomination/review";
    public const string Approve = "nomination/approve";
    public const string TurnDown = "nomination/turn-down";
    public const string Kudos = "kudos/page";
    public const string Mine = "kudos/mine";
    public const string Withdraw = "kudos/withdraw";
}
