namespace CommsBot.AdaptiveCards;

/// <summary>A picture.</summary>
/// <param name="Url">https address, or a <c>data:</c> URI.</param>
/// <param name="AltText">What a screen reader says instead.</param>
public sealed record AdaptiveImage(string Url, string AltText) : AdaptiveElement("Image")
{
    /// <summary>Colour behind a transparent picture, such as <c>#DDDDDD</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Left, centre or right. Absent: inherited from the container.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Run when the picture is chosen. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }

    /// <summary>Rough size. Absent: <see cref="AdaptiveImageSize.Auto"/>.</summary>
    public AdaptiveImageSize? Size { get; init; }

    /// <summary>Square or cropped to a circle.</summary>
    public AdaptiveImageStyle? Style { get; init; }

    /// <summary>Exact width in pixels; goes before <see cref="Size"/>.</summary>
    [System.Text.Json.Serialization.JsonConverter(typeof(PixelsConverter))]
    public int? Width { get; init; }
}
