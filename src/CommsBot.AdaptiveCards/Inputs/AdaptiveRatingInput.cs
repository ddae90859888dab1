using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Asks for a number of stars; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record AdaptiveRatingInput : AdaptiveInput
{
    /// <summary>An input whose value is sent as <paramref name="id"/>.</summary>
    [JsonConstructor]
    public AdaptiveRatingInput(string id)
        : base("Input.Rating", id)
    {
    }

    /// <summary>Filled in beforehand.</summary>
    public double? Value { get; init; }

    /// <summary>Stars in all. Absent: 5.</summary>
    public double? Max { get; init; }

    /// <summary>Allows half a star.</summary>
    public bool AllowHalfSteps { get; init; }

    /// <summary>Size.</summary>
    public AdaptiveRatingSize? Size { get; init; }

    /// <summary>Colour.</summary>
    public AdaptiveRatingColor? Color { get; init; }
}
