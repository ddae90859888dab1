using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Colour of a part of a chart, chosen by Teams for its theme.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveChartColor>))]
public enum AdaptiveChartColor
{
    /// <summary>Success.</summary>
    Good,

    /// <summary>Caution.</summary>
    Warning,

    /// <summary>Danger.</summary>
    Attention,

    /// <summary>Grey.</summary>
    Neutral,

    /// <summary>Red, one of nine colours told apart well.</summary>
    CategoricalRed,

    /// <summary>Purple, one of nine colours told apart well.</summary>
    CategoricalPurple,

    /// <summary>Lavender, one of nine colours told apart well.</summary>
    CategoricalLavender,

    /// <summary>Blue, one of nine colours told apart well.</summary>
    CategoricalBlue,

    /// <summary>Light blue, one of nine colours told apart well.</summary>
    CategoricalLightBlue,

    /// <summary>Teal, one of nine colours told apart well.</summary>
    CategoricalTeal,

    /// <summary>Green, one of nine colours told apart well.</summary>
    CategoricalGreen,

    /// <summary>Lime, one of nine colours told apart well.</summary>
    CategoricalLime,

    /// <summary>Marigold, one of nine colours told apart well.</summary>
    CategoricalMarigold,

    /// <summary>Shade 1 of eight, light to dark.</summary>
    Sequential1,

    /// <summary>Shade 2 of eight, light to dark.</summary>
    Sequential2,

    /// <summary>Shade 3 of eight, light to dark.</summary>
    Sequential3,

    /// <summary>Shade 4 of eight, light to dark.</summary>
    Sequential4,

    /// <summary>Shade 5 of eight, light to dark.</summary>
    Sequential5,

    /// <summary>Shade 6 of eight, light to dark.</summary>
    Sequential6,

    /// <summary>Shade 7 of eight, light to dark.</summary>
    Sequential7,

    /// <summary>Shade 8 of eight, light to dark.</summary>
    Sequential8,

    /// <summary>Blue, on the scale from blue to red.</summary>
    DivergingBlue,

    /// <summary>Light blue, on the scale from blue to red.</summary>
    DivergingLightBlue,

    /// <summary>Cyan, on the scale from blue to red.</summary>
    DivergingCyan,

    /// <summary>Teal, on the scale from blue to red.</summary>
    DivergingTeal,

    /// <summary>Yellow, on the scale from blue to red.</summary>
    DivergingYellow,

    /// <summary>Peach, on the scale from blue to red.</summary>
    DivergingPeach,

    /// <summary>Light red, on the scale from blue to red.</summary>
    DivergingLightRed,

    /// <summary>Red, on the scale from blue to red.</summary>
    DivergingRed,

    /// <summary>Maroon, on the scale from blue to red.</summary>
    DivergingMaroon,

    /// <summary>Gray, on the scale from blue to red.</summary>
    DivergingGray,
}
