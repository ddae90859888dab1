using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class TeamsElementRulesTests
{
    private static readonly AdaptiveElementFallback Twin = new AdaptiveTextBlock("12 votes");

    [Fact]
    public void A_chart_needs_a_fallback_that_shows_the_figures()
    {
        var chart = new AdaptivePieChart { Data = [new("Yes", 12)], Fallback = Twin };
        With(chart).ShouldBreakNothing();
        With(chart with { Fallback = null }).ShouldBreak("$.body[0].fallback", "same figures");
        With(chart with { Fallback = AdaptiveElementFallback.Drop }).ShouldBreak("$.body[0].fallback", "same figures");
    }

    [Fact]
    public void A_chart_needs_data()
    {
        AdaptiveChart[] charts =
        [
            new AdaptiveDonutChart(), new AdaptivePieChart(), new AdaptiveGaugeChart(), new AdaptiveVerticalBarChart(), new AdaptiveHorizontalBarChart(),
            new AdaptiveGroupedVerticalBarChart { Data = [new("a", [])] }, new AdaptiveStackedHorizontalBarChart { Data = [new("a", [])] },
            new AdaptiveLineChart { Data = [new("a", [])] },
        ];

        foreach (var chart in charts) With(chart with { Fallback = Twin }).ShouldBreak("$.body[0]", "no data");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_are_finite(double number)
    {
        AdaptiveElement[] elements =
        [
            new AdaptiveDonutChart { Data = [new("a", number)] }, new AdaptivePieChart { Data = [new("a", number)] }, new AdaptiveGaugeChart { Value = number },
            new AdaptiveVerticalBarChart { Data = [new("a", number)] }, new AdaptiveHorizontalBarChart { Data = [new("a", number)] },
            new AdaptiveGroupedVerticalBarChart { Data = [new("a", [new("b", number)])] },
            new AdaptiveStackedHorizontalBarChart { Data = [new("a", [new("b", number)])] }, new AdaptiveLineChart { Data = [new("a", [new("b", number)])] },
            new AdaptiveProgressBar { Value = number }, new AdaptiveRating { Max = number },
        ];

        foreach (var element in elements) With(element with { Fallback = Twin }).ShouldBreak("$.body[0]", "not finite");
    }

    [Fact]
    public void Elements_only_Teams_knows_need_a_fallback()
    {
        AdaptiveElement[] elements =
        [
            new AdaptiveIcon("Star"), new AdaptiveBadge { Text = "New" }, new AdaptiveProgressBar(), new AdaptiveProgressRing { Label = "Counting" }, new AdaptiveRating(),
            new AdaptiveCodeBlock("x"), new AdaptiveCompoundButton("x"), new AdaptiveRatingInput("stars") { Label = "Stars" },
            new AdaptiveCarousel { Pages = [new() { Items = [new AdaptiveTextBlock("a")] }] },
        ];

        foreach (var element in elements)
        {
            With(element).ShouldBreak("$.body[0].fallback", "newer Teams clients");
            With(element with { Fallback = AdaptiveElementFallback.Drop }).ShouldBreakNothing();
        }
    }

    [Fact]
    public void What_requires_a_feature_needs_a_fallback()
    {
        var requires = new Dictionary<string, string> { ["responsiveLayout"] = "1.0" };
        With(new AdaptiveTextBlock("a") { Requires = requires, Fallback = Twin }).ShouldBreakNothing();
        With(new AdaptiveTextBlock("a") { Requires = requires }).ShouldBreak("$.body[0].fallback", "Requires");
        WithActions(new AdaptiveSubmitAction { Title = "a", Requires = requires }).ShouldBreak("$.actions[0].fallback", "Requires");
    }
}
