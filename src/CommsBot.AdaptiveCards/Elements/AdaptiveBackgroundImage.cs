using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A picture behind a card, container, column or cell.</summary>
/// <param name="Url">https address, or a <c>data:</c> URI.</param>
[JsonConverter(typeof(AdaptiveBackgroundImageConverter))]
public sealed record AdaptiveBackgroundImage(string Url)
{
    /// <summary>How the picture fills the space. Absent: <see cref="AdaptiveImageFillMode.Cover"/>.</summary>
    public AdaptiveImageFillMode? FillMode { get; init; }

    /// <summary>Which part stays in sight when the picture is too wide.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Which part stays in sight when the picture is too tall.</summary>
    public AdaptiveVerticalAlignment? VerticalAlignment { get; init; }
}
