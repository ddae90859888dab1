using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Font size.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveTextSize>))]
public enum AdaptiveTextSize
{
    /// <summary>The host's size for running text.</summary>
    Default,

    /// <summary>Smaller than running text.</summary>
    Small,

    /// <summary>A little larger.</summary>
    Medium,

    /// <summary>Larger.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}

/// <summary>Font weight.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveTextWeight>))]
public enum AdaptiveTextWeight
{
    /// <summary>Regular.</summary>
    Default,

    /// <summary>Light.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>Text colour, chosen by the host for its theme.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveTextColor>))]
public enum AdaptiveTextColor
{
    /// <summary>Running text.</summary>
    Default,

    /// <summary>Dark in every theme.</summary>
    Dark,

    /// <summary>Light in every theme.</summary>
    Light,

    /// <summary>The host's accent.</summary>
    Accent,

    /// <summary>Success.</summary>
    Good,

    /// <summary>Caution.</summary>
    Warning,

    /// <summary>Danger.</summary>
    Attention,
}

/// <summary>Typeface.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveFontType>))]
public enum AdaptiveFontType
{
    /// <summary>The host's typeface.</summary>
    Default,

    /// <summary>Fixed width.</summary>
    Monospace,
}

/// <summary>What a text is to a screen reader.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveTextBlockStyle>))]
public enum AdaptiveTextBlockStyle
{
    /// <summary>Plain text.</summary>
    Default,

    /// <summary>A heading of the card.</summary>
    Heading,

    /// <summary>A header of a table column.</summary>
    ColumnHeader,
}
