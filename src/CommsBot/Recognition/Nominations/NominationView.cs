namespace CommsBot.Recognition.Nominations;

/// <summary>A nomination as its cards show it.</summary>
/// <param name="Names">The nominees, or the team.</param>
internal sealed record NominationView(NominationId Id, NominationState State, IReadOnlyList<string> Names, RecognitionValue Value, string Reason, string NominatorName)
{
    public string Helped { get; init; } = "";

    public string? MessageLink { get; init; }

    /// <summary>Who seconded it, the first first.</summary>
    public IReadOnlyList<string> Endorsers { get; init; } = [];

    public bool IsPublished { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? DeclineReason { get; init; }
}
