using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Colour of a progress bar.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveProgressColor>))]
public enum AdaptiveProgressColor
{
    /// <summary>The host's accent.</summary>
    Accent,

    /// <summary>Success.</summary>
    Good,

    /// <summary>Caution.</summary>
    Warning,

    /// <summary>Danger.</summary>
    Attention,
}

/// <summary>Size of a progress ring.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveProgressRingSize>))]
public enum AdaptiveProgressRingSize
{
    /// <summary>Tiny.</summary>
    Tiny,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>Place of a progress ring's label.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveLabelPosition>))]
public enum AdaptiveLabelPosition
{
    /// <summary>Before the ring.</summary>
    Before,

    /// <summary>After the ring.</summary>
    After,

    /// <summary>Above the ring.</summary>
    Above,

    /// <summary>Below the ring.</summary>
    Below,
}
