namespace CommsBot.Polls.Casting;

/// <summary>
/// The same of an anonymous poll that is open, without a person. In a table of its own, which holds nothing else: so it stays small, and can be written
/// anew as a whole when a poll closes, as its threat model promises.
/// </summary>
internal sealed class SecretBallot
{
    public required PollWaveId WaveId { get; init; }

    /// <summary>See <see cref="Casting.VoterKey"/>.</summary>
    public required byte[] VoterKey { get; init; }

    public required string Answers { get; init; }

    public string? Department { get; init; }

    public string? Office { get; init; }

    public string? Country { get; init; }
}
