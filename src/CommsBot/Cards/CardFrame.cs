using System.Globalization;
using CommsBot.AdaptiveCards;

namespace CommsBot.Cards;

/// <summary>The one look of all cards: what this is and from whom, one thing to do, a quiet footer.</summary>
internal static class CardFrame
{
    public static AdaptiveCard Create(CultureInfo culture, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction>? actions = null) =>
        new() { Lang = culture.Name, Body = body, Actions = actions ?? [] };

    /// <param name="icon">The kind's emoji.</param>
    /// <param name="kind">What this is, as our own words.</param>
    /// <param name="subtitle">From whom, or for what; escaped already where it holds people's words.</param>
    public static AdaptiveColumnSet Header(string icon, string kind, string subtitle) => new()
    {
        Columns =
        [
            new AdaptiveColumn
            {
                Width = AdaptiveColumnWidth.Auto,
                VerticalContentAlignment = AdaptiveVerticalAlignment.Center,
                Items = [new AdaptiveTextBlock(icon) { Size = AdaptiveTextSize.Large }],
            },
            new AdaptiveColumn
            {
                Width = AdaptiveColumnWidth.Stretch,
                VerticalContentAlignment = AdaptiveVerticalAlignment.Center,
                Items =
                [
                    new AdaptiveTextBlock(kind)
                    {
                        Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent, Spacing = AdaptiveSpacing.None,
                    },
                    new AdaptiveTextBlock(subtitle) { Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.None },
                ],
            },
        ],
    };

    public static AdaptiveTextBlock Title(string text) => new(text) { Size = AdaptiveTextSize.Medium, Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveTextBlock Quiet(string text) => new(text) { Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Small };

    public static AdaptiveTextBlock Footer(string text) =>
        new(text) { Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Large, Separator = true };

    /// <summary>A line above everything else that says why the card is not what the person expected.</summary>
    public static AdaptiveTextBlock Notice(string text) => new(text) { Color = AdaptiveTextColor.Attention, Spacing = AdaptiveSpacing.Small };
}
