namespace CommsBot.AdaptiveCards;

/// <summary>Buttons within the body.</summary>
public sealed record AdaptiveActionSet() : AdaptiveElement("ActionSet")
{
    /// <summary>The buttons; six primary ones at most.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init => field = value ?? []; } = [];

    /// <summary>Where the buttons stand. Absent: the host's default.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
