namespace CommsBot.Polls.Results;

/// <summary>One asking of a pulse. What must stay hidden in it is marked hidden already.</summary>
internal sealed record PulsePoint(DateOnly Date, PollResults Results);
