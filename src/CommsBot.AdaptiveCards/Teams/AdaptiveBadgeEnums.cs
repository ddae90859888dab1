using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Colour of a badge.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveBadgeStyle>))]
public enum AdaptiveBadgeStyle
{
    /// <summary>Grey.</summary>
    Default,

    /// <summary>Light grey.</summary>
    Subtle,

    /// <summary>Informing.</summary>
    Informative,

    /// <summary>The host's accent.</summary>
    Accent,

    /// <summary>Success.</summary>
    Good,

    /// <summary>Danger.</summary>
    Attention,

    /// <summary>Caution.</summary>
    Warning,
}

/// <summary>Strength of a badge's colour.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveBadgeAppearance>))]
public enum AdaptiveBadgeAppearance
{
    /// <summary>Strong.</summary>
    Filled,

    /// <summary>Pale.</summary>
    Tint,
}

/// <summary>Corners of a badge.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveBadgeShape>))]
public enum AdaptiveBadgeShape
{
    /// <summary>Square.</summary>
    Square,

    /// <summary>Rounded.</summary>
    Rounded,

    /// <summary>Round.</summary>
    Circular,
}

/// <summary>Size of a badge.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveBadgeSize>))]
public enum AdaptiveBadgeSize
{
    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}

/// <summary>Place of a badge's icon.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveIconPosition>))]
public enum AdaptiveIconPosition
{
    /// <summary>Before the text.</summary>
    Before,

    /// <summary>After the text.</summary>
    After,
}
