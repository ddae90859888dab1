namespace CommsBot.Polls.Casting;

/// <summary>How often something was ticked in a wave of a named poll, kept in the commit of the ballots. Anonymous waves have no counts before they close.</summary>
internal sealed class Tally
{
    /// <summary>In place of an option: those who answered the question.</summary>
    public const int Respondents = -1;

    /// <summary>In place of a question: the whole wave.</summary>
    public const int Wave = -1;

    public required PollWaveId WaveId { get; init; }

    /// <summary>The question's place, counted from 0.</summary>
    public required int Question { get; init; }

    public required int Option { get; init; }

    public required int Count { get; init; }
}
