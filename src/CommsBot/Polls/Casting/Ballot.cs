using CommsBot.Audiences;

namespace CommsBot.Polls.Casting;

/// <summary>
/// One person's present answers to one wave of a named poll. The primary key is what makes it one. It carries no instant. Written by
/// <see cref="BallotBox"/>; read as this.
/// </summary>
internal sealed class Ballot
{
    public required PollWaveId WaveId { get; init; }

    /// <summary>See <see cref="Casting.VoterKey"/>.</summary>
    public required byte[] VoterKey { get; init; }

    /// <summary>Null once the person is gone.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>As <see cref="BallotAnswers"/> writes them.</summary>
    public required string Answers { get; init; }

    // Only where the poll has slices, as the directory said it then.
    public string? Department { get; init; }

    public string? Office { get; init; }

    public string? Country { get; init; }
}
