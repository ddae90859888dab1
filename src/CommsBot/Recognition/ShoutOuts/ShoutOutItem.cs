using CommsBot.Recognition.Nominations;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>One nomination as a shout-out tells it; whoever asked not to be named is left out already.</summary>
internal sealed record ShoutOutItem(
    NominationId NominationId, IReadOnlyList<NamedPerson> Nominees, RecognitionValue Value, string Reason, string NominatorName, string? TeamName = null)
{
    /// <summary>Whom it helped beyond their own team; empty when it was not said.</summary>
    public string Helped { get; init; } = "";
}

/// <param name="TeamsUserId">By which Teams mentions them in the bot's own posts.</param>
/// <param name="Name">What they are called.</param>
/// <param name="EntraObjectId">By which Graph mentions them; null where only Teams has shown them.</param>
internal sealed record NamedPerson(string TeamsUserId, string Name, string? EntraObjectId = null);
