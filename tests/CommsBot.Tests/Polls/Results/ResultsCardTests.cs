using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Polls.Results;
using CommsBot.Polls.Telling;
using CommsBot.Tests.Cards;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Polls.SamplePolls;

namespace CommsBot.Tests.Polls.Results;

public class ResultsCardTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Languages { get; } = ["en", "de"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Results_of_every_kind(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var all = Report(Informed, Channels, ChannelsAtHome, Recommend, Help) with { HasSlices = true, HasTrend = true };

        GoldenCard.ShouldMatch(ResultsCard.Create(all, culture), $"poll-results-all.{language}");
        GoldenCard.ShouldMatch(ResultsCard.Create(Report(Lunch) with { Rules = new(), IsClosed = false }, culture), $"poll-results-live.{language}");
        GoldenCard.ShouldMatch(ResultsCard.Create(Report(Remote), culture), $"poll-results-yes-no.{language}");
        GoldenCard.ShouldMatch(ResultsCard.Create(Report(Informed, Help) with { Results = Hidden(Informed, Help) }, culture), $"poll-results-hidden.{language}");
        GoldenCard.ShouldMatch(
            ResultsCard.Create(Report(Informed, Help) with { Results = null, IsClosed = false }, culture), $"poll-results-anonymous-open.{language}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_slices_and_trend(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var report = Report(Informed, Recommend, Help);
        PollSlice[] slices =
        [
            new(SliceKind.Department, "Engineering", ResultsOf(Informed, Recommend, Help)),
            new(SliceKind.Department, "Bürgerservice & Empfang", ResultsOf(Informed, Recommend, Help)),
            new(SliceKind.Department, "Legal", Hidden(Informed, Recommend, Help)),
            new(SliceKind.Country, "DE", ResultsOf(Informed, Recommend, Help)),
        ];
        PulsePoint[] points =
        [
            new(new DateOnly(2026, 9, 1), ResultsOf(Informed, Lunch)),
            new(new DateOnly(2026, 10, 1), Hidden(Informed, Lunch)),
            new(new DateOnly(2026, 11, 1), ResultsOf(Informed, Lunch) with { Respondents = 60 }),
        ];

        GoldenCard.ShouldMatch(OpenTextsCard.Create(report, 2, 0, culture), $"poll-texts-first.{language}");
        GoldenCard.ShouldMatch(OpenTextsCard.Create(report, 2, 9, culture), $"poll-texts-last.{language}");
        GoldenCard.ShouldMatch(SlicesCard.Create(report, slices, 0, culture), $"poll-slices-rating.{language}");
        GoldenCard.ShouldMatch(SlicesCard.Create(report, slices, 1, culture), $"poll-slices-promoter.{language}");
        GoldenCard.ShouldMatch(TrendCard.Create(Report(Informed, Lunch), points, culture), $"poll-trend.{language}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void You_said_we_did(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var report = Report(Informed, Help);
        var both = new YouSaid(
            new Dictionary<string, string> { ["en"] = "You wanted to know more about the move.", ["de"] = "Sie wollten mehr über den Umzug wissen." },
            new Dictionary<string, string> { ["en"] = "There is a map now, and a tour every Thursday.", ["de"] = "Es gibt jetzt einen Plan und jeden Donnerstag eine Führung." });

        GoldenCard.ShouldMatch(YouSaidCards.Form(report, culture), $"poll-you-said-form.{language}");
        GoldenCard.ShouldMatch(YouSaidCards.Form(report, culture, both, both), $"poll-you-said-correct.{language}");
        GoldenCard.ShouldMatch(YouSaidCards.Done(report, new YouSaidTexts(culture).Sent, culture), $"poll-you-said-done.{language}");
        GoldenCard.ShouldMatch(
            YouSaidCards.Form(report, culture, null, both with { Did = new Dictionary<string, string>() }, new YouSaidTexts(culture).Of(YouSaidProblem.Missing)), $"poll-you-said-problem.{language}");
        GoldenCard.ShouldMatch(YouSaidCards.Card(both, "Moving to the new building", "Alex Wilber", culture), $"poll-you-said.{language}");
    }

    [Fact]
    public void Every_chart_has_its_figures_as_text_and_as_plain_bars()
    {
        var card = ResultsCard.Create(Report(Informed, Channels, ChannelsAtHome, Recommend, Remote), English);
        var charts = card.Body.OfType<AdaptiveChart>().ToList();
        var texts = card.Body.OfType<AdaptiveContainer>().Where(c => c.IsVisible == false).ToList();

        charts.Count.ShouldBe(4);
        texts.Count.ShouldBe(4);
        charts.ShouldAllBe(c => c.Fallback!.Element is AdaptiveContainer);
        card.Actions.OfType<AdaptiveToggleVisibilityAction>().Single().TargetElements.Select(t => t.ElementId).ShouldBe(texts.Select(t => t.Id));
    }

    [Fact]
    public void Nothing_of_a_hidden_result_is_on_any_card()
    {
        var secret = new QuestionResult(Help, 0, new Dictionary<int, int>(), ["the secret"]) { IsHidden = true };
        var report = Report(Informed, Help) with { Results = new PollResults(0, 64, [ResultOf(Informed) with { IsHidden = true }, secret]) };

        ResultsCard.Create(report, English).ToJson().ShouldNotContain("secret");
        ResultsCard.Create(report, English).ToJson().ShouldNotContain("Average");
        OpenTextsCard.Create(report, 1, 0, English).ToJson().ShouldNotContain("secret");
        ResultsPicture.Draw(report, English).ShouldBeNull();
    }

    [Fact]
    public void Several_choices_are_per_cent_of_respondents_and_the_chart_says_so()
    {
        var json = ResultsCard.Create(Report(Channels), English).ToJson();

        ResultRow.Of(ResultOf(Channels), new(English, "en")).Sum(r => r.Percent).ShouldBeGreaterThan(100);
        json.ShouldContain("may add up to more than 100");
        json.ShouldContain("may exceed 100");
    }

    [Theory]
    [InlineData(60, 20, 20, "+40")]
    [InlineData(10, 20, 70, "−60")]
    [InlineData(30, 40, 30, "0")]
    public void The_net_promoter_score_is_promoters_less_detractors(int promoters, int passives, int detractors, string score)
    {
        var result = new QuestionResult(Recommend, 100, new Dictionary<int, int> { [9] = promoters, [7] = passives, [2] = detractors }, []);

        ResultBars.Summary(result, new ResultTexts(English))!.ShouldContain($"eNPS {score} ");
        ResultRow.Of(result, new(English, "en")).Select(r => r.Count).ShouldBe([promoters, passives, detractors]);
    }
}
