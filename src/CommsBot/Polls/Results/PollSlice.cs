namespace CommsBot.Polls.Results;

/// <summary>The answers of one department, office or country. What must stay hidden in it is marked hidden already.</summary>
internal sealed record PollSlice(SliceKind Kind, string Name, PollResults Results);

internal enum SliceKind
{
    Department,
    Office,
    Country,
}
