using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Colours of a chart's parts, in order.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveChartColorSet>))]
public enum AdaptiveChartColorSet
{
    /// <summary>Colours told apart well.</summary>
    Categorical,

    /// <summary>Shades of one colour.</summary>
    Sequential,

    /// <summary>Shades of red.</summary>
    [JsonStringEnumMemberName("sequentialred")]
    SequentialRed,

    /// <summary>Shades of green.</summary>
    [JsonStringEnumMemberName("sequentialgreen")]
    SequentialGreen,

    /// <summary>Shades of yellow.</summary>
    [JsonStringEnumMemberName("sequentialyellow")]
    SequentialYellow,

    /// <summary>From blue to red.</summary>
    Diverging,
}

/// <summary>Thickness of a ring.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveChartThickness>))]
public enum AdaptiveChartThickness
{
    /// <summary>Thin.</summary>
    Thin,

    /// <summary>Thick.</summary>
    Thick,
}

/// <summary>How a gauge writes its value.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveGaugeValueFormat>))]
public enum AdaptiveGaugeValueFormat
{
    /// <summary>Per cent.</summary>
    Percentage,

    /// <summary>Value of maximum.</summary>
    Fraction,
}

/// <summary>What stands beside horizontal bars.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveHorizontalBarDisplayMode>))]
public enum AdaptiveHorizontalBarDisplayMode
{
    /// <summary>Values and an axis.</summary>
    AbsoluteWithAxis,

    /// <summary>Values.</summary>
    AbsoluteNoAxis,

    /// <summary>Values as parts of the whole.</summary>
    PartToWhole,
}
