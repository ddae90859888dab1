using Shouldly;
using Xunit;
using static CommsBot.AdaptiveCards.Tests.Validation.CardAssertions;

namespace CommsBot.AdaptiveCards.Tests.Validation;

public sealed class ElementRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_text_is_refused(string text) => With(new AdaptiveTextBlock(text)).ShouldBreak("$.body[0].text", "blank");

    [Fact]
    public void A_run_may_be_a_space_but_not_nothing()
    {
        Runs(new AdaptiveTextRun("a"), new AdaptiveTextRun(" ")).ShouldBreakNothing();
        Runs(new AdaptiveTextRun("")).ShouldBreak("$.body[0].inlines[0].text", "empty");
    }

    [Fact]
    public void A_text_of_no_lines_is_refused() => With(new AdaptiveTextBlock("a") { MaxLines = 0 }).ShouldBreak("$.body[0].maxLines", "1 or more");

    [Fact]
    public void Empty_lists_are_refused()
    {
        With(new AdaptiveRichTextBlock()).ShouldBreak("$.body[0].inlines", "empty");
        With(new AdaptiveColumnSet()).ShouldBreak("$.body[0].columns", "empty");
        With(new AdaptiveFactSet()).ShouldBreak("$.body[0].facts", "empty");
        With(new AdaptiveActionSet()).ShouldBreak("$.body[0].actions", "empty");
        With(new AdaptiveImageSet()).ShouldBreak("$.body[0].images", "empty");
        With(new AdaptiveContainer()).ShouldBreakNothing();
    }

    [Theory]
    [InlineData("", "value", "title")]
    [InlineData("title", " ", "value")]
    public void A_fact_has_name_and_value(string title, string value, string member) =>
        With(new AdaptiveFactSet { Facts = [new("a", "b"), new(title, value)] }).ShouldBreak($"$.body[0].facts[1].{member}", "blank");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_column_has_a_weight_above_zero(double weight) =>
        With(Columns(AdaptiveColumnWidth.Weight(weight))).ShouldBreak("$.body[0].columns[0].width", "weight above 0");

    [Fact]
    public void Other_widths_of_columns_are_fine() =>
        With(Columns(AdaptiveColumnWidth.Auto), Columns(AdaptiveColumnWidth.Stretch), Columns(AdaptiveColumnWidth.Pixels(40)), Columns(AdaptiveColumnWidth.Weight(0.5)))
            .ShouldBreakNothing();

    [Fact]
    public void Weighted_and_stretched_columns_do_not_mix() =>
        With(Columns(AdaptiveColumnWidth.Weight(1), AdaptiveColumnWidth.Stretch)).ShouldBreak("$.body[0].columns", "Stretch");

    [Fact]
    public void Parts_of_others_do_not_stand_alone()
    {
        With(new AdaptiveColumn()).ShouldBreak("$.body[0]", "own parent");
        With(new AdaptiveContainer { Items = [new AdaptiveTableCell()] }).ShouldBreak("$.body[0].items[0]", "own parent");
    }

    [Fact]
    public void Only_images_are_so_many_pixels_high() =>
        With(new AdaptiveTextBlock("a") { Height = AdaptiveHeight.Pixels(9) }).ShouldBreak("$.body[0].height", "MinHeight");

    [Fact]
    public void Nothing_in_a_list_is_refused()
    {
        With(null!, new AdaptiveTextBlock("a")).ShouldBreak("$.body[0]", "null");
        WithActions([null!]).ShouldBreak("$.actions[0]", "null");
        Runs([null!]).ShouldBreak("$.body[0].inlines[0]", "null");
        With(new AdaptiveFactSet { Facts = [null!] }).ShouldBreak("$.body[0].facts[0]", "null");
    }

    [Fact]
    public void A_row_has_a_cell_for_every_column()
    {
        Table(new AdaptiveTableCell(), new AdaptiveTableCell()).ShouldBreakNothing();
        Table(new AdaptiveTableCell()).ShouldBreak("$.body[0].rows[0].cells", "1 cells for 2 columns");
        With(new AdaptiveTable { Columns = [null!], Rows = [new() { Cells = [new()] }] }).ShouldBreak("$.body[0].columns[0]", "null");
    }

    [Fact]
    public void Media_have_a_source_and_alternative_text()
    {
        var media = new AdaptiveMedia { AltText = "A greeting", Sources = [new("video/mp4", "https://example.com/a.mp4")] };
        With(media).ShouldBreakNothing();
        With(media with { AltText = null }).ShouldBreak("$.body[0].altText", "alternative text");
        With(media with { Sources = [] }).ShouldBreak("$.body[0].sources", "empty");
        With(media with { Sources = [new(null, "http://example.com/a.mp4")] }).ShouldBreak("$.body[0].sources[0].url", "https");
        With(media with { Sources = [null!] }).ShouldBreak("$.body[0].sources[0].url", "https");
    }

    [Fact]
    public void Problems_deep_inside_are_found()
    {
        var bad = new AdaptiveTextBlock("");
        With(new AdaptiveContainer { Items = [Columns(AdaptiveColumnWidth.Auto) with { Columns = [new() { Items = [bad] }] }] })
            .ShouldBreak("$.body[0].items[0].columns[0].items[0].text", "blank");
        With(new AdaptiveTextBlock("a") { Fallback = bad }).ShouldBreak("$.body[0].fallback.text", "blank");
        WithActions(new AdaptiveShowCardAction { Title = "More", Card = With(bad) }).ShouldBreak("$.actions[0].card.body[0].text", "blank");
        Table(new AdaptiveTableCell { Items = [bad] }, new AdaptiveTableCell()).ShouldBreak("$.body[0].rows[0].cells[0].items[0].text", "blank");
    }

    private static AdaptiveCard Runs(params AdaptiveInline[] runs) => With(new AdaptiveRichTextBlock { Inlines = runs });

    private static AdaptiveColumnSet Columns(params AdaptiveColumnWidth[] widths) =>
        new() { Columns = [.. widths.Select(width => new AdaptiveColumn { Width = width })] };

    private static AdaptiveCard Table(params AdaptiveTableCell[] cells) =>
        With(new AdaptiveTable { Columns = [new(), new()], Rows = [new() { Cells = cells }] });
}
