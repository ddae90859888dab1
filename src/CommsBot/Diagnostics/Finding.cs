namespace CommsBot.Diagnostics;

/// <summary>What one look at one thing has shown.</summary>
/// <param name="Level">How it stands.</param>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="Sentence">How it is, and what follows from that.</param>
/// <param name="Repair">What to do about it; null when nothing has to be done.</param>
internal sealed record Finding(FindingLevel Level, string Subject, string Sentence, string? Repair = null)
{
    /// <summary>Whether the sentence names a person or an account: it does not go into logs then.</summary>
    public bool NamesSomebody { get; init; }
}

internal enum FindingLevel
{
    Fine,

    /// <summary>The bot works, but not for long or not as well as it could.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Problem,
}
