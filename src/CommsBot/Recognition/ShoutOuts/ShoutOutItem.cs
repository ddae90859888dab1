using CommsBot.Recognition.Nominations;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>One nomination as a shout-out tells it; whoever asked not to be named is left out already.</summary>
internal sealed record ShoutOutItem(
    NominationId NominationId, IReadOnlyList<NamedPerson> Nominees, RecognitionValue Value, string Reason, string NominatorName, string? TeamName = null);

internal sealed record NamedPerson(string TeamsUserId, string Name);
