using System.Globalization;
using System.Text;
using CommsBot.Charts;
using CommsBot.Recognition.Fairness;
using CommsBot.Tests.Cards;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.Fairness;

public class FairnessCardsTests
{
    private static readonly FairnessView View = new(
        new Quarter(2026, 4), 100, 80,
        [
            new FairnessTable(
                FairnessDimension.Department,
                [new("Sales & *Service*", 50, 20), new("=cmd|'/c calc'!A1", 30, 40)],
                new FairnessGroup("", 20, 20)),
            new FairnessTable(FairnessDimension.Office, [], null),
        ]);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_card_of_fairness(string language)
    {
        var texts = new FairnessTexts(CultureInfo.GetCultureInfo(language));
        GoldenCard.ShouldMatch(FairnessCard.Create(View, "https://commsbot.example/fairness", texts).Card, $"fairness.{language}");
        GoldenCard.ShouldMatch(FairnessCard.Create(View with { Tables = [View.Tables[1]] }, null, texts).Card, $"fairness-few.{language}");
        GoldenCard.ShouldMatch(FairnessCard.Create(View with { Tables = [] }, null, texts).Card, $"fairness-unknown.{language}");
    }

    [Fact]
    public async Task A_spreadsheet_gets_the_same_figures_and_no_formulas()
    {
        using var body = new MemoryStream();
        await FairnessCsv.WriteAsync(body, View, CultureInfo.GetCultureInfo("de"), CancellationToken.None);

        var lines = Encoding.UTF8.GetString(body.ToArray()).TrimStart('\uFEFF').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        lines[1].ShouldBe("\"2026-Q4\";\"Nach Abteilung\";\"Sales & *Service*\";\"50\";\"50\";\"20\";\"25\"");
        lines[2].ShouldContain("\"'=cmd");
        lines[3].ShouldBe("\"2026-Q4\";\"Nach Abteilung\";\"Alle übrigen\";\"20\";\"20\";\"20\";\"25\"");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void The_picture_shows_both_shares_of_each_group(string language)
    {
        var chart = FairnessPicture.Chart(View, FairnessDimension.Department, CultureInfo.GetCultureInfo(language)).ShouldNotBeNull();

        chart.Series.Count.ShouldBe(2);
        chart.Rows.Select(r => (r.Bars[0].Percent, r.Bars[1].Percent)).ShouldBe([(100, 50), (60, 100), (40, 50)]);
        chart.Rows[0].Bars[1].Said.ShouldBe("25 % · 20");
        FairnessPicture.Chart(View, FairnessDimension.Office, CultureInfo.GetCultureInfo(language)).ShouldBeNull();
        var png = PictureSheet.Draw([chart]).ShouldNotBeNull();
        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
    }

    [Fact]
    public void Quarters_are_read_and_written_alike()
    {
        Quarter.Parse("2026-Q4").ShouldBe(new Quarter(2026, 4));
        Quarter.Of(new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.Zero)).ToString().ShouldBe("2026-Q4");
        new Quarter(2026, 1).Previous.ShouldBe(new Quarter(2025, 4));
        new Quarter(2026, 4).Until.ShouldBe(new Quarter(2027, 1).From);
        foreach (var wrong in (string?[])[null, "", "2026-Q5", "2026-Q", "20x6-Q1", "0000-Q1", "2026-Q1 "])
            Quarter.Parse(wrong).ShouldBeNull();
    }
}
