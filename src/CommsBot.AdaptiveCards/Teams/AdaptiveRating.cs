namespace CommsBot.AdaptiveCards;

/// <summary>Stars that show a rating; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record AdaptiveRating() : AdaptiveElement("Rating")
{
    /// <summary>Stars filled.</summary>
    public double? Value { get; init; }

    /// <summary>Stars in all. Absent: 5.</summary>
    public double? Max { get; init; }

    /// <summary>How many people rated; shown beside the stars.</summary>
    public int? Count { get; init; }

    /// <summary>Size.</summary>
    public AdaptiveRatingSize? Size { get; init; }

    /// <summary>Colour.</summary>
    public AdaptiveRatingColor? Color { get; init; }

    /// <summary>Look.</summary>
    public AdaptiveRatingStyle? Style { get; init; }
}
