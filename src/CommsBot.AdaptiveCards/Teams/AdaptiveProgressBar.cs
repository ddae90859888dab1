namespace CommsBot.AdaptiveCards;

/// <summary>How far something has come, as a bar; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record AdaptiveProgressBar() : AdaptiveElement("ProgressBar")
{
    /// <summary>From 0 to <see cref="Max"/>. Absent: goes on and on.</summary>
    public double? Value { get; init; }

    /// <summary>Value at the end. Absent: 100.</summary>
    public double? Max { get; init; }

    /// <summary>Colour. Absent: the host's accent.</summary>
    public AdaptiveProgressColor? Color { get; init; }
}
