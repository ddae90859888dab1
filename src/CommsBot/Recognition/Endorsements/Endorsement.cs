using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;

namespace CommsBot.Recognition.Endorsements;

/// <summary>One colleague seconds a nomination; the primary key makes it once a person.</summary>
internal sealed class Endorsement
{
    public required NominationId NominationId { get; init; }

    public required PersonId PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The reason of a nomination that repeated this one and became an endorsement; empty for a tap.</summary>
    public required string Words { get; init; }
}
