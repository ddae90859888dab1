using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Distance to the element above.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveSpacing>))]
public enum AdaptiveSpacing
{
    /// <summary>The host's default.</summary>
    Default,

    /// <summary>None.</summary>
    None,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,

    /// <summary>The same as the container's padding.</summary>
    Padding,
}

/// <summary>Background and foreground colours of a container.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveContainerStyle>))]
public enum AdaptiveContainerStyle
{
    /// <summary>The card's own.</summary>
    Default,

    /// <summary>Set apart.</summary>
    Emphasis,

    /// <summary>Success.</summary>
    Good,

    /// <summary>Danger.</summary>
    Attention,

    /// <summary>Caution.</summary>
    Warning,

    /// <summary>The host's accent.</summary>
    Accent,
}

/// <summary>Horizontal alignment; left and right swap in right-to-left cards.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveHorizontalAlignment>))]
public enum AdaptiveHorizontalAlignment
{
    /// <summary>At the start.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the end.</summary>
    Right,
}

/// <summary>Vertical alignment.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveVerticalAlignment>))]
public enum AdaptiveVerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}
