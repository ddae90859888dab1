namespace CommsBot.AdaptiveCards.Tests.Gallery;

internal static class TeamsCards
{
    private static readonly IReadOnlyList<AdaptiveChartSlice> Slices = [new("Yes", 12, AdaptiveChartColor.Good), new("No", 0), new("Perhaps", 2.5)];

    private static readonly IReadOnlyList<AdaptiveChartBar> Bars = [new("Yes", 12), new("No", 0, AdaptiveChartColor.CategoricalRed)];

    private static readonly IReadOnlyList<AdaptiveChartSeries> Series =
        [new("privately", [new("Yes", 3), new("No", 4)]) { Color = AdaptiveChartColor.Sequential1 }, new("at work", [new("Yes", 5), new("No", 0)])];

    private static readonly AdaptiveElementFallback Figures = new AdaptiveFactSet { Facts = [new("Yes", "12"), new("No", "0")] };

    public static AdaptiveCard Charts { get; } = new()
    {
        Body =
        [
            new AdaptiveDonutChart
            {
                Title = "Donut",
                ShowTitle = true,
                ShowLegend = false,
                ColorSet = AdaptiveChartColorSet.SequentialGreen,
                MaxWidth = 300,
                Data = Slices,
                Value = "12",
                ValueColor = AdaptiveChartColor.Good,
                Thickness = AdaptiveChartThickness.Thick,
                ShowOutlines = false,
                HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                Fallback = Figures,
            },
            new AdaptivePieChart { Title = "Pie", Data = Slices, ShowOutlines = true, Fallback = Figures },
            new AdaptiveGaugeChart
            {
                Title = "Gauge",
                Value = 60,
                Min = 0,
                Max = 100,
                SubLabel = "of 100",
                ShowMinMax = false,
                ShowNeedle = true,
                ValueFormat = AdaptiveGaugeValueFormat.Fraction,
                Segments = [new("low", 40, AdaptiveChartColor.Attention), new("high", 60, AdaptiveChartColor.Good)],
                Fallback = Figures,
            },
            new AdaptiveVerticalBarChart { Title = "Columns", Data = Bars, XAxisTitle = "Answer", YAxisTitle = "Votes", Color = AdaptiveChartColor.Neutral, ShowBarValues = true, YMin = 0, YMax = 20, Fallback = Figures },
            new AdaptiveGroupedVerticalBarChart { Title = "Groups", Data = Series, Stacked = true, ShowBarValues = true, YMin = 0, YMax = 9, XAxisTitle = "Answer", YAxisTitle = "Votes", Fallback = Figures },
            new AdaptiveHorizontalBarChart { Title = "Bars", Data = Bars, DisplayMode = AdaptiveHorizontalBarDisplayMode.PartToWhole, Color = AdaptiveChartColor.DivergingTeal, XAxisTitle = "Votes", YAxisTitle = "Answer", Fallback = Figures },
            new AdaptiveStackedHorizontalBarChart { Title = "Stacks", Data = [new("Monday", Slices), new("Friday", Slices)], XAxisTitle = "Votes", YAxisTitle = "Day", Fallback = Figures },
            new AdaptiveLineChart { Title = "Lines", Data = Series, YMin = 0, YMax = 9, Color = AdaptiveChartColor.Warning, XAxisTitle = "Week", YAxisTitle = "Votes", Fallback = Figures },
        ],
    };

    public static AdaptiveCard Elements { get; } = new()
    {
        Body =
        [
            new AdaptiveIcon("Trophy") { Size = AdaptiveIconSize.ExtraExtraLarge, Style = AdaptiveIconStyle.Filled, Color = AdaptiveTextColor.Accent, Fallback = new AdaptiveTextBlock("🏆") },
            new AdaptiveBadge
            {
                Text = "New",
                Icon = "Star",
                IconPosition = AdaptiveIconPosition.After,
                Appearance = AdaptiveBadgeAppearance.Tint,
                Size = AdaptiveBadgeSize.ExtraLarge,
                Shape = AdaptiveBadgeShape.Rounded,
                Style = AdaptiveBadgeStyle.Informative,
                Tooltip = "Since Monday",
                Fallback = new AdaptiveTextBlock("New"),
            },
            new AdaptiveProgressBar { Value = 30, Max = 50, Color = AdaptiveProgressColor.Good, Fallback = new AdaptiveTextBlock("30 of 50") },
            new AdaptiveProgressRing { Label = "Counting", LabelPosition = AdaptiveLabelPosition.After, Size = AdaptiveProgressRingSize.Tiny, Fallback = new AdaptiveTextBlock("Counting") },
            new AdaptiveRating { Value = 3.5, Max = 5, Count = 12, Size = AdaptiveRatingSize.Medium, Color = AdaptiveRatingColor.Neutral, Style = AdaptiveRatingStyle.Compact, Fallback = new AdaptiveTextBlock("3.5 of 5") },
            new AdaptiveCodeBlock("var x = 1;") { Language = "CSharp", StartLineNumber = 7, Fallback = new AdaptiveTextBlock("var x = 1;") { FontType = AdaptiveFontType.Monospace } },
            new AdaptiveCompoundButton("Thank someone")
            {
                Description = "It takes a minute",
                Badge = "New",
                Icon = new("Heart") { Size = AdaptiveIconSize.Small, Style = AdaptiveIconStyle.Filled, Color = AdaptiveTextColor.Attention },
                SelectAction = new AdaptiveExecuteAction { Title = "Thank someone", Verb = "nominate" },
                Fallback = new AdaptiveActionSet { Actions = [new AdaptiveExecuteAction { Title = "Thank someone", Verb = "nominate" }] },
            },
            new AdaptiveCarousel
            {
                PageAnimation = AdaptiveCarouselAnimation.CrossFade,
                Pages = [new() { Items = [new AdaptiveTextBlock("First")], SelectAction = new AdaptiveOpenUrlAction("https://example.com") { Title = "Open" } }, new() { Items = [new AdaptiveTextBlock("Second")] }],
                Fallback = new AdaptiveTextBlock("First, second"),
            },
        ],
    };
}
