namespace CommsBot.Recognition.Nominations;

internal static class NominationVerbs
{
    public const string OpenForm = "nominate/open";
    public const string Submit = "nominate/submit";
    public const string Choose = "nominate/choose";
    public const string Decline = "nomination/decline";
    public const string Accept = "nomination/accept";
}
