using System.Globalization;
using CommsBot.Charts;
using CommsBot.Polls.Results;
using Shouldly;
using SkiaSharp;
using Xunit;
using static CommsBot.Tests.Polls.SamplePolls;

namespace CommsBot.Tests.Polls.Results;

public class ResultsPictureTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Draws_every_question_that_has_bars_at_twice_the_size(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var png = ResultsPicture.Draw(Report(Informed, Channels, ChannelsAtHome, Recommend, Remote, Help), culture)!;
        Keep(png, $"poll-results.{language}.png");

        using var picture = SKBitmap.Decode(png);
        picture.Width.ShouldBe(1600);
        picture.Height.ShouldBeGreaterThan(1500);
        ShareOfInk(picture).ShouldBeInRange(0.02, 0.4);
    }

    [Fact]
    public void Scripts_that_join_and_go_to_the_left_are_drawn_so()
    {
        var bars = new[] { "أكثر من 12 يوما", "נחמד מאוד (5)", "Sales (قسم المبيعات) 2026", "Καλημέρα, добро́е утро" }
            .Select((name, index) => new PictureBars(name, [new PictureBar(90 - (20 * index), $"{90 - (20 * index)} %")]));
        var png = PictureSheet.Draw([new PictureChart("ما رأيكم في غداء يوم الجمعة؟", "تم الرد 12 مرة", [], [.. bars])])!;
        Keep(png, "poll-results.scripts.png");

        using var picture = SKBitmap.Decode(png);
        ShareOfInk(picture).ShouldBeInRange(0.02, 0.4);
    }

    [Fact]
    public void Letters_come_from_the_program_not_from_the_machine()
    {
        using var font = new SKFont(PictureFonts.Of(isBold: false), 20);

        "ÄÖÜäöüß€–·%★Łżñçø".Where(c => !font.ContainsGlyph(c)).ShouldBeEmpty();
        PictureFonts.Of(isBold: false).FamilyName.ShouldContain("DejaVu");
        font.MeasureText("Übungen").ShouldBeGreaterThan(font.MeasureText("Ü"));
    }

    [Fact]
    public void Words_of_any_length_stay_within_their_column()
    {
        const string text = "Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung und anderes mehr, das lang ist";
        using var font = new SKFont(PictureFonts.Of(isBold: false), 13);

        var lines = PictureText.Wrap(text, 120, 13, isBold: false, 20);

        lines.ShouldAllBe(l => font.MeasureText(l) <= 120);
        string.Concat(lines).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        PictureText.Wrap(text, 120, 13, isBold: false, 2).Count.ShouldBe(2);
    }

    [Fact]
    public void Questions_with_the_same_choices_share_a_chart_with_two_colours()
    {
        var charts = ResultsPicture.Charts(Report(Channels, ChannelsAtHome, Remote), CultureInfo.GetCultureInfo("en")).ToList();

        charts.Count.ShouldBe(2);
        charts[0].Series.Count.ShouldBe(2);
        charts[0].Rows.ShouldAllBe(r => r.Bars.Count == 2);
        charts[0].Note.ShouldContain("more than 100");
    }

    private static double ShareOfInk(SKBitmap picture) =>
        picture.Pixels.Count(p => p.Red < 250 || p.Green < 250 || p.Blue < 250) / (double)picture.Pixels.Length;

    /// <summary>For looking at, beside the pictures of cards.</summary>
    private static void Keep(byte[] png, string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommsBot.sln")))
            folder = folder.Parent!;
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, "artifacts", "cards")).FullName, name), png);
    }
}
