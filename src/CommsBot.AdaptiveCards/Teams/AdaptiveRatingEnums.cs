using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Size of rating stars.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveRatingSize>))]
public enum AdaptiveRatingSize
{
    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>Colour of rating stars.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveRatingColor>))]
public enum AdaptiveRatingColor
{
    /// <summary>Like text.</summary>
    Neutral,

    /// <summary>Yellow.</summary>
    Marigold,
}

/// <summary>Look of a rating.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveRatingStyle>))]
public enum AdaptiveRatingStyle
{
    /// <summary>All stars.</summary>
    Default,

    /// <summary>One star and the number.</summary>
    Compact,
}
