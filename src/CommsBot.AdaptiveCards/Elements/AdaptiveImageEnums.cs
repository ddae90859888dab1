using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Rough size of a picture.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveImageSize>))]
public enum AdaptiveImageSize
{
    /// <summary>Its own size, shrunk to fit.</summary>
    Auto,

    /// <summary>As wide as the container.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

/// <summary>Shape of a picture.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveImageStyle>))]
public enum AdaptiveImageStyle
{
    /// <summary>As it is.</summary>
    Default,

    /// <summary>Cropped to a circle.</summary>
    Person,
}

/// <summary>How a background picture fills the space.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveImageFillMode>))]
public enum AdaptiveImageFillMode
{
    /// <summary>Scaled to cover all of it.</summary>
    Cover,

    /// <summary>Repeated in a row.</summary>
    RepeatHorizontally,

    /// <summary>Repeated in a column.</summary>
    RepeatVertically,

    /// <summary>Repeated both ways.</summary>
    Repeat,
}
