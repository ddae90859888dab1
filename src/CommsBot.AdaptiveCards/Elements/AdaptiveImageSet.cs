namespace CommsBot.AdaptiveCards;

/// <summary>Pictures shown like a gallery.</summary>
public sealed record AdaptiveImageSet() : AdaptiveElement("ImageSet")
{
    /// <summary>The pictures.</summary>
    public IReadOnlyList<AdaptiveImage> Images { get; init => field = value ?? []; } = [];

    /// <summary>Size of each picture. Absent: <see cref="AdaptiveImageSize.Auto"/>.</summary>
    public AdaptiveImageSize? ImageSize { get; init; }
}
