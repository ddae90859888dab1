namespace CommsBot.AdaptiveCards;

/// <summary>What only Teams understands of an <see cref="AdaptiveSubmitAction"/>; <c>msteams</c> on the wire.</summary>
public sealed record TeamsSubmitActionProperties
{
    /// <summary>What Teams shows after sending.</summary>
    public TeamsSubmitActionFeedback? Feedback { get; init; }
}

/// <summary>What Teams shows after sending.</summary>
/// <param name="Hide">Hides the note that the answer was sent.</param>
public sealed record TeamsSubmitActionFeedback(bool Hide);
