using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A part of a whole.</summary>
/// <param name="Legend">Its name.</param>
/// <param name="Value">Its size.</param>
/// <param name="Color">Its colour. Absent: from the chart's set.</param>
public sealed record AdaptiveChartSlice(
    string Legend,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Value,
    AdaptiveChartColor? Color = null);

/// <summary>A bar.</summary>
/// <param name="X">What the bar stands for.</param>
/// <param name="Y">Its length.</param>
/// <param name="Color">Its colour. Absent: from the chart's set.</param>
public sealed record AdaptiveChartBar(
    string X,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y,
    AdaptiveChartColor? Color = null);

/// <summary>A point on a line, or a bar of a group.</summary>
/// <param name="X">Where it stands: a name, a number or an ISO 8601 date.</param>
/// <param name="Y">Its height.</param>
public sealed record AdaptiveChartPoint(
    [property: JsonConverter(typeof(TextOrNumberConverter))] string X,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y);

/// <summary>A line, or the bars of one colour.</summary>
/// <param name="Legend">Its name.</param>
/// <param name="Values">Its points.</param>
public sealed record AdaptiveChartSeries(string Legend, IReadOnlyList<AdaptiveChartPoint> Values)
{
    /// <summary>Its colour. Absent: from the chart's set.</summary>
    public AdaptiveChartColor? Color { get; init; }

    /// <summary>Its points.</summary>
    public IReadOnlyList<AdaptiveChartPoint> Values { get; init => field = value ?? []; } = Values ?? [];
}

/// <summary>A bar made of parts.</summary>
/// <param name="Title">What the bar stands for.</param>
/// <param name="Data">Its parts.</param>
public sealed record AdaptiveStackedBar(string Title, IReadOnlyList<AdaptiveChartSlice> Data)
{
    /// <summary>Its parts.</summary>
    public IReadOnlyList<AdaptiveChartSlice> Data { get; init => field = value ?? []; } = Data ?? [];
}

/// <summary>A part of a gauge's scale.</summary>
/// <param name="Legend">Its name.</param>
/// <param name="Size">Its share of the scale.</param>
/// <param name="Color">Its colour. Absent: from the chart's set.</param>
public sealed record AdaptiveGaugeSegment(
    string Legend,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Size,
    AdaptiveChartColor? Color = null);
