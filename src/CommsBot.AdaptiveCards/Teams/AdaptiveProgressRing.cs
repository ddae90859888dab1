namespace CommsBot.AdaptiveCards;

/// <summary>Something is going on; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record AdaptiveProgressRing() : AdaptiveElement("ProgressRing")
{
    /// <summary>What is going on.</summary>
    public string? Label { get; init; }

    /// <summary>Place of the label.</summary>
    public AdaptiveLabelPosition? LabelPosition { get; init; }

    /// <summary>Size.</summary>
    public AdaptiveProgressRingSize? Size { get; init; }
}
