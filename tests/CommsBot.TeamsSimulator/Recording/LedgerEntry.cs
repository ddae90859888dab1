namespace CommsBot.Simulation.Recording;

/// <summary>One thing that happened to a message: it reached people, changed, or went away.</summary>
public readonly record struct LedgerEntry
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required LedgerEvent Event { get; init; }

    /// <summary>The conversation; for a chat with one person, that person's.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The one person who got it; null in channels and group chats.</summary>
    public required Guid? Person { get; init; }

    /// <summary>The activity's id.</summary>
    public required long Activity { get; init; }

    /// <summary>Equal for equal contents.</summary>
    public required ulong Digest { get; init; }

    /// <summary>What a notification of it would say: the summary, the text or the card's first words; null when it was deleted.</summary>
    public required string? Text { get; init; }

    /// <summary>The HTTP status that the bot was answered, though this happened all the same; 0 when it got no answer.</summary>
    public required int Answered { get; init; }
}

/// <summary>What can happen to a message.</summary>
public enum LedgerEvent : byte
{
    /// <summary>It reached the conversation.</summary>
    Delivered,

    /// <summary>It was replaced.</summary>
    Updated,

    /// <summary>It was deleted.</summary>
    Deleted,
}
