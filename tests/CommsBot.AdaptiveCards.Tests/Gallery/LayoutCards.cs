namespace CommsBot.AdaptiveCards.Tests.Gallery;

internal static class LayoutCards
{
    public static AdaptiveCard Layout { get; } = new()
    {
        MinHeight = 200,
        VerticalContentAlignment = AdaptiveVerticalAlignment.Center,
        BackgroundImage = new(Pictures.Square) { FillMode = AdaptiveImageFillMode.RepeatHorizontally, VerticalAlignment = AdaptiveVerticalAlignment.Bottom },
        SelectAction = new AdaptiveOpenUrlAction("https://example.com") { Title = "Open" },
        Body =
        [
            .. Enum.GetValues<AdaptiveContainerStyle>().Select(style => new AdaptiveContainer
            {
                Style = style,
                Bleed = true,
                RoundedCorners = true,
                ShowBorder = true,
                MinHeight = 40,
                VerticalContentAlignment = AdaptiveVerticalAlignment.Bottom,
                SelectAction = new AdaptiveExecuteAction { Title = $"Choose {style}", Verb = "choose" },
                Items = [new AdaptiveTextBlock($"Style {style}"), new AdaptiveTextBlock("Accent") { Color = AdaptiveTextColor.Accent }],
            }),
            new AdaptiveColumnSet
            {
                Style = AdaptiveContainerStyle.Emphasis,
                HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                Columns =
                [
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, Items = [new AdaptiveTextBlock("auto")] },
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Separator = true, Items = [new AdaptiveTextBlock("stretch")] },
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Pixels(40), Items = [new AdaptiveTextBlock("40")], VerticalContentAlignment = AdaptiveVerticalAlignment.Center },
                ],
            },
            new AdaptiveColumnSet
            {
                Spacing = AdaptiveSpacing.None,
                Columns =
                [
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Weight(62.5), Style = AdaptiveContainerStyle.Accent, MinHeight = 8 },
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Weight(37.5), Style = AdaptiveContainerStyle.Emphasis, MinHeight = 8 },
                ],
            },
            new AdaptiveTextBlock("Not on phones") { TargetWidth = AdaptiveTargetWidth.AtLeast(AdaptiveTargetWidth.Standard) },
            new AdaptiveTextBlock("Tall") { Height = AdaptiveHeight.Stretch },
            new AdaptiveTextBlock("New") { Requires = new Dictionary<string, string> { ["somethingNew"] = "1.0" }, Fallback = new AdaptiveTextBlock("Old") },
            new AdaptiveTextBlock("Newer") { Requires = new Dictionary<string, string> { ["somethingNew"] = "2.0" }, Fallback = AdaptiveElementFallback.Drop },
        ],
    };

    public static AdaptiveCard RightToLeft { get; } = new()
    {
        Lang = "ar",
        Rtl = true,
        Body =
        [
            new AdaptiveTextBlock("شكرا لك على مساعدتك"),
            new AdaptiveContainer { Rtl = false, Items = [new AdaptiveTextBlock("Left to right")] },
            new AdaptiveColumnSet { Columns = [new AdaptiveColumn { Items = [new AdaptiveTextBlock("أول")] }, new AdaptiveColumn { Rtl = true, Items = [new AdaptiveTextBlock("ثان")] }] },
        ],
    };

    public static AdaptiveCard Table { get; } = new()
    {
        Body =
        [
            new AdaptiveTable
            {
                FirstRowAsHeaders = true,
                ShowGridLines = true,
                RoundedCorners = true,
                GridStyle = AdaptiveContainerStyle.Accent,
                HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Left,
                VerticalCellContentAlignment = AdaptiveVerticalAlignment.Center,
                Columns = [new() { Width = AdaptiveColumnWidth.Weight(2) }, new() { Width = AdaptiveColumnWidth.Pixels(60), HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Right }],
                Rows = [Row("Answer", "Votes"), Row("Yes, with pleasure", "12"), Row("No", "3") with { Style = AdaptiveContainerStyle.Good }],
            },
        ],
    };

    public static AdaptiveCard PicturesAndMedia { get; } = new()
    {
        Body =
        [
            .. Enum.GetValues<AdaptiveImageSize>().Select(size => new AdaptiveImage(Pictures.Square, $"Size {size}") { Size = size }),
            new AdaptiveImage(Pictures.Square, "A person")
            {
                Style = AdaptiveImageStyle.Person,
                Width = 40,
                Height = AdaptiveHeight.Pixels(40),
                BackgroundColor = "#DDDDDD",
                HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                SelectAction = new AdaptiveOpenUrlAction("mailto:ann@example.com") { Title = "Write" },
            },
            new AdaptiveImageSet { ImageSize = AdaptiveImageSize.Small, Images = [new(Pictures.Square, "First"), new(Pictures.Square, "Second")] },
            new AdaptiveMedia
            {
                AltText = "A greeting",
                Poster = Pictures.Square,
                Sources = [new("video/mp4", "https://example.com/greeting.mp4")],
                CaptionSources = [new("text/vtt", "https://example.com/greeting.vtt", "English")],
            },
            new AdaptiveContainer { BackgroundImage = new(Pictures.Square), Items = [new AdaptiveTextBlock("On a picture")] },
        ],
    };

    private static AdaptiveTableRow Row(params string[] texts) => new()
    {
        Cells = [.. texts.Select(text => new AdaptiveTableCell { Items = [new AdaptiveTextBlock(text)] })],
    };
}
