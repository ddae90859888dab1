namespace CommsBot.AdaptiveCards;

/// <summary>
/// Addresses and alternative text of pictures. Teams loads them over https or takes them embedded as a data URI.
/// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/what-are-cards#card-picture-assets.
/// </summary>
internal static class PictureRules
{
    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Node is AdaptiveImage image)
            {
                if (string.IsNullOrWhiteSpace(image.AltText))
                    yield return part.Problem("altText", "An image needs alternative text: what a screen reader says instead.");
                if (!IsPicture(image.Url)) yield return Unusable(part, "url", image.Url);
            }

            if (part.Node is AdaptiveImageSet { Images.Count: 0 })
                yield return part.Problem("images", "The list is empty: fill it or leave the element out.");
            if (BackgroundOf(part.Node) is { } background && !IsPicture(background.Url))
                yield return Unusable(part, "backgroundImage", background.Url);
            if (part.Node is AdaptiveMedia { Poster: { } poster } && !IsPicture(poster)) yield return Unusable(part, "poster", poster);
        }
    }

    /// <summary>Letters of embedded pictures, which do not count for the size of a message.</summary>
    public static int EmbeddedLetters(object? node) => Embedded((node as AdaptiveImage)?.Url) + Embedded(BackgroundOf(node)?.Url);

    private static int Embedded(string? url) => url?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true ? url.Length : 0;

    private static AdaptiveBackgroundImage? BackgroundOf(object? node) => node switch
    {
        AdaptiveCard card => card.BackgroundImage,
        AdaptiveContainer container => container.BackgroundImage,
        AdaptiveColumn column => column.BackgroundImage,
        AdaptiveTableCell cell => cell.BackgroundImage,
        _ => null,
    };

    // Plain http works on the developer's own machine only.
    private static bool IsPicture(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps
            || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)
            || url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));

    private static AdaptiveCardProblem Unusable(CardPart part, string member, string? url) =>
        part.Problem(member, $"Teams shows pictures from https addresses or data:image/ URIs only, not \"{Shortened(url)}\".");

    private static string Shortened(string? url) => url is { Length: > 80 } ? $"{url[..80]}…" : url ?? "";
}
