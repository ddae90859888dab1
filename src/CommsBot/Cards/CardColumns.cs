using CommsBot.AdaptiveCards;

namespace CommsBot.Cards;

/// <summary>A line with something on the left and something short on the right.</summary>
internal static class CardColumns
{
    public static AdaptiveColumnSet Of(string left, string right, bool isStrong)
    {
        var weight = isStrong ? AdaptiveTextWeight.Bolder : (AdaptiveTextWeight?)null;
        return new AdaptiveColumnSet
        {
            Columns =
            [
                new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Items = [new AdaptiveTextBlock(left) { Weight = weight }] },
                new AdaptiveColumn
                {
                    Width = AdaptiveColumnWidth.Auto,
                    VerticalContentAlignment = AdaptiveVerticalAlignment.Center,
                    Items = [new AdaptiveTextBlock(right) { Weight = weight, IsSubtle = !isStrong }],
                },
            ],
        };
    }
}
