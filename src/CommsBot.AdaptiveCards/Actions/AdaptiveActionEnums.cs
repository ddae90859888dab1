using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Look of a button. Teams may ignore it.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveActionStyle>))]
public enum AdaptiveActionStyle
{
    /// <summary>Plain.</summary>
    Default,

    /// <summary>The main thing to do.</summary>
    Positive,

    /// <summary>Dangerous.</summary>
    Destructive,
}

/// <summary>Place of a button.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveActionMode>))]
public enum AdaptiveActionMode
{
    /// <summary>In the row.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}

/// <summary>Which inputs are sent with an action.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveAssociatedInputs>))]
public enum AdaptiveAssociatedInputs
{
    /// <summary>Those of the card and its parents.</summary>
    Auto,

    /// <summary>None; nothing is validated.</summary>
    None,
}
