namespace CommsBot.AdaptiveCards.Tests.Gallery;

internal static class TextCards
{
    public static AdaptiveCard Texts { get; } = new()
    {
        Lang = "en",
        Speak = "A gallery of texts",
        FallbackText = "A gallery of texts",
        Body =
        [
            new AdaptiveTextBlock("Heading") { Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextBlock("**Bold**, _italic_, a [link](https://example.com)\n\n- one\n- two\n\n1. first\n2. second"),
            .. Enum.GetValues<AdaptiveTextSize>().Select(size => new AdaptiveTextBlock($"Size {size}") { Size = size, Spacing = AdaptiveSpacing.None }),
            .. Enum.GetValues<AdaptiveTextWeight>().Select(weight => new AdaptiveTextBlock($"Weight {weight}") { Weight = weight, Spacing = AdaptiveSpacing.Small }),
            .. Enum.GetValues<AdaptiveTextColor>().Select(color => new AdaptiveTextBlock($"Colour {color}") { Color = color, Separator = true }),
            .. Enum.GetValues<AdaptiveSpacing>().Select(spacing => new AdaptiveTextBlock($"Spacing {spacing}") { Spacing = spacing, IsSubtle = true }),
            new AdaptiveTextBlock("fixed width") { FontType = AdaptiveFontType.Monospace, HorizontalAlignment = AdaptiveHorizontalAlignment.Right },
            new AdaptiveTextBlock("A long line that is cut after two lines, since it goes on and on and on and on and on and on and on and on and on.") { MaxLines = 2 },
            new AdaptiveTextBlock("A long line that does not wrap at all, since it is only a decoration beside something else.") { Wrap = false },
            new AdaptiveRichTextBlock
            {
                HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                Inlines =
                [
                    new AdaptiveTextRun("*plain* ") { Size = AdaptiveTextSize.Large },
                    new AdaptiveTextRun("bold ") { Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Good },
                    new AdaptiveTextRun("italic ") { Italic = true, IsSubtle = true },
                    new AdaptiveTextRun("marked ") { Highlight = true, FontType = AdaptiveFontType.Monospace },
                    new AdaptiveTextRun("gone ") { Strikethrough = true },
                    new AdaptiveTextRun("link") { Underline = true, SelectAction = new AdaptiveOpenUrlAction("https://example.com") { Title = "Open" } },
                ],
            },
            new AdaptiveFactSet { Facts = [new("Closes", "Friday 17:00"), new("Asked", "1 234 people")] },
        ],
    };

    public static AdaptiveCard Mentions { get; } = MentionsOf(AdaptiveMention.Of("29:ann", "Ann \"A\" <Smith> & Co"), AdaptiveMention.Of("29:bo", "Bo"));

    public static AdaptiveCard HostileTexts { get; } = new()
    {
        Body = [.. HostileText.Samples.Select(text => new AdaptiveTextBlock(AdaptiveText.Escape(text)))],
    };

    private static AdaptiveCard MentionsOf(AdaptiveMention ann, AdaptiveMention bo) => new()
    {
        Body =
        [
            new AdaptiveTextBlock($"Thank you, {ann.Text}"),
            new AdaptiveFactSet { Facts = [new("From", bo.Text)] },
        ],
        Teams = new() { Width = TeamsCardWidth.Full, Entities = [ann, bo] },
    };
}
