using CommsBot.Audiences;

namespace CommsBot.Polls;

/// <summary>One person's present answer to one poll. The primary key (poll, person) is what makes it one.</summary>
internal sealed class Ballot
{
    public required PollId PollId { get; init; }

    public required PersonId PersonId { get; init; }

    public required int Choice { get; init; }

    public required DateTimeOffset CastAt { get; init; }
}
