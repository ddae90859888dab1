namespace CommsBot.Polls.Results;

/// <summary>What a closed wave found out, as far as it may be seen.</summary>
/// <param name="Everybody">All answers together.</param>
/// <param name="Slices">Only those with something to show.</param>
internal sealed record WaveResults(PollResults Everybody, IReadOnlyList<PollSlice> Slices);
