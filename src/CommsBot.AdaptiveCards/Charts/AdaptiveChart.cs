using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A chart drawn by Teams.</summary>
/// <remarks>
/// Charts are a Teams extension of schema 1.5 and unknown to other hosts, so <see cref="AdaptiveElement.Fallback"/> must hold the same figures in plain
/// elements, which is also what a screen reader can read.
/// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards.
/// </remarks>
public abstract record AdaptiveChart : AdaptiveElement
{
    private protected AdaptiveChart(string type)
        : base(type)
    {
    }

    /// <summary>Name of the chart.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the name is shown. Absent: Teams decides.</summary>
    public bool? ShowTitle { get; init; }

    /// <summary>Colours of the parts that name none.</summary>
    public AdaptiveChartColorSet? ColorSet { get; init; }

    /// <summary>Most pixels the chart is wide.</summary>
    [JsonConverter(typeof(PixelsConverter))]
    public int? MaxWidth { get; init; }

    /// <summary>Whether the legend is shown. Absent means it is.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Left, centre or right. Absent: inherited from the container.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
