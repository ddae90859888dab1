using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Pages to leaf through; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record AdaptiveCarousel() : AdaptiveElement("Carousel")
{
    /// <summary>The pages.</summary>
    public IReadOnlyList<AdaptiveCarouselPage> Pages { get; init => field = value ?? []; } = [];

    /// <summary>How the pages change.</summary>
    public AdaptiveCarouselAnimation? PageAnimation { get; init; }
}

/// <summary>A page of an <see cref="AdaptiveCarousel"/>.</summary>
public sealed record AdaptiveCarouselPage() : AdaptiveElement("CarouselPage")
{
    /// <summary>The elements, top to bottom.</summary>
    public IReadOnlyList<AdaptiveElement> Items { get; init => field = value ?? []; } = [];

    /// <summary>Run when the page is chosen. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}

/// <summary>How the pages of an <see cref="AdaptiveCarousel"/> change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveCarouselAnimation>))]
public enum AdaptiveCarouselAnimation
{
    /// <summary>One page pushes the other out.</summary>
    Slide,

    /// <summary>One page fades into the other.</summary>
    CrossFade,

    /// <summary>At once.</summary>
    None,
}
