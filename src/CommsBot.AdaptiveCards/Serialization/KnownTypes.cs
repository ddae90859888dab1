using System.Collections.Frozen;

namespace CommsBot.AdaptiveCards;

/// <summary>The schema's names of everything that can stand in a body or be done.</summary>
internal static class KnownTypes
{
    public static FrozenDictionary<string, Type> Elements { get; } = new Dictionary<string, Type>
    {
        ["TextBlock"] = typeof(AdaptiveTextBlock),
        ["RichTextBlock"] = typeof(AdaptiveRichTextBlock),
        ["Image"] = typeof(AdaptiveImage),
        ["ImageSet"] = typeof(AdaptiveImageSet),
        ["Media"] = typeof(AdaptiveMedia),
        ["Container"] = typeof(AdaptiveContainer),
        ["ColumnSet"] = typeof(AdaptiveColumnSet),
        ["Column"] = typeof(AdaptiveColumn),
        ["FactSet"] = typeof(AdaptiveFactSet),
        ["ActionSet"] = typeof(AdaptiveActionSet),
        ["Table"] = typeof(AdaptiveTable),
        ["TableRow"] = typeof(AdaptiveTableRow),
        ["TableCell"] = typeof(AdaptiveTableCell),
        ["Input.Text"] = typeof(AdaptiveTextInput),
        ["Input.Number"] = typeof(AdaptiveNumberInput),
        ["Input.Date"] = typeof(AdaptiveDateInput),
        ["Input.Time"] = typeof(AdaptiveTimeInput),
        ["Input.Toggle"] = typeof(AdaptiveToggleInput),
        ["Input.ChoiceSet"] = typeof(AdaptiveChoiceSetInput),
        ["Input.Rating"] = typeof(AdaptiveRatingInput),
        ["Icon"] = typeof(AdaptiveIcon),
        ["Badge"] = typeof(AdaptiveBadge),
        ["ProgressBar"] = typeof(AdaptiveProgressBar),
        ["ProgressRing"] = typeof(AdaptiveProgressRing),
        ["Rating"] = typeof(AdaptiveRating),
        ["CodeBlock"] = typeof(AdaptiveCodeBlock),
        ["CompoundButton"] = typeof(AdaptiveCompoundButton),
        ["Carousel"] = typeof(AdaptiveCarousel),
        ["CarouselPage"] = typeof(AdaptiveCarouselPage),
        ["Chart.Donut"] = typeof(AdaptiveDonutChart),
        ["Chart.Pie"] = typeof(AdaptivePieChart),
        ["Chart.Gauge"] = typeof(AdaptiveGaugeChart),
        ["Chart.VerticalBar"] = typeof(AdaptiveVerticalBarChart),
        ["Chart.VerticalBar.Grouped"] = typeof(AdaptiveGroupedVerticalBarChart),
        ["Chart.HorizontalBar"] = typeof(AdaptiveHorizontalBarChart),
        ["Chart.HorizontalBar.Stacked"] = typeof(AdaptiveStackedHorizontalBarChart),
        ["Chart.Line"] = typeof(AdaptiveLineChart),
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, Type> Actions { get; } = new Dictionary<string, Type>
    {
        ["Action.Execute"] = typeof(AdaptiveExecuteAction),
        ["Action.Submit"] = typeof(AdaptiveSubmitAction),
        ["Action.OpenUrl"] = typeof(AdaptiveOpenUrlAction),
        ["Action.ShowCard"] = typeof(AdaptiveShowCardAction),
        ["Action.ToggleVisibility"] = typeof(AdaptiveToggleVisibilityAction),
    }.ToFrozenDictionary();
}
