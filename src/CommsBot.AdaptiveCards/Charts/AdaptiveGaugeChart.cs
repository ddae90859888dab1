namespace CommsBot.AdaptiveCards;

/// <summary>One value on a half circle.</summary>
public sealed record AdaptiveGaugeChart() : AdaptiveChart("Chart.Gauge")
{
    /// <summary>The value.</summary>
    public double? Value { get; init; }

    /// <summary>Left end of the scale. Absent: 0.</summary>
    public double? Min { get; init; }

    /// <summary>Right end of the scale. Absent: the sizes of all segments.</summary>
    public double? Max { get; init; }

    /// <summary>Text below the value.</summary>
    public string? SubLabel { get; init; }

    /// <summary>Whether the ends of the scale are written. Absent means they are.</summary>
    public bool? ShowMinMax { get; init; }

    /// <summary>Whether a needle points at the value. Absent means it does.</summary>
    public bool? ShowNeedle { get; init; }

    /// <summary>How the value is written. Absent: <see cref="AdaptiveGaugeValueFormat.Percentage"/>.</summary>
    public AdaptiveGaugeValueFormat? ValueFormat { get; init; }

    /// <summary>Parts of the scale.</summary>
    public IReadOnlyList<AdaptiveGaugeSegment> Segments { get; init => field = value ?? []; } = [];
}
