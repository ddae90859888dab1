using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Size of an icon.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveIconSize>))]
public enum AdaptiveIconSize
{
    /// <summary>12 pixels.</summary>
    [JsonStringEnumMemberName("xxSmall")]
    ExtraExtraSmall,

    /// <summary>16 pixels.</summary>
    [JsonStringEnumMemberName("xSmall")]
    ExtraSmall,

    /// <summary>20 pixels.</summary>
    Small,

    /// <summary>24 pixels.</summary>
    Standard,

    /// <summary>28 pixels.</summary>
    Medium,

    /// <summary>32 pixels.</summary>
    Large,

    /// <summary>40 pixels.</summary>
    [JsonStringEnumMemberName("xLarge")]
    ExtraLarge,

    /// <summary>48 pixels.</summary>
    [JsonStringEnumMemberName("xxLarge")]
    ExtraExtraLarge,
}

/// <summary>Look of an icon.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveIconStyle>))]
public enum AdaptiveIconStyle
{
    /// <summary>Outlines.</summary>
    Regular,

    /// <summary>Filled.</summary>
    Filled,
}
