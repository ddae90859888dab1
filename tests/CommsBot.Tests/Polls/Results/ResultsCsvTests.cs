using System.Globalization;
using System.Text;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CsCheck;
using CsvHelper;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Polls.SamplePolls;

namespace CommsBot.Tests.Polls.Results;

public class ResultsCsvTests
{
    [Fact]
    public async Task Each_option_and_each_text_has_a_line()
    {
        var lines = await ReadAsync(Report(Lunch, Help), [new PollSlice(SliceKind.Office, "Köln", ResultsOf(Lunch, Help))], "en");

        lines[0].ShouldBe(["Group", "Question", "Kind", "Answer", "Count", "Per cent", "Respondents"]);
        lines[1].ShouldBe(["Everybody", "Lunch together on Friday?", "One choice", "Yes, I am in", "31", "62", "50"]);
        lines.ShouldContain(l => l[0] == "Köln" && l[3] == "Yes, I am in");
        lines.ShouldContain(l => l[2] == "Text" && l[3] == "More <b>meeting</b> rooms");
    }

    [Fact]
    public async Task A_German_spreadsheet_gets_semicolons_and_every_field_stands_in_quotes()
    {
        var text = await WriteAsync(Report(Lunch), [], "de");

        text[0].ShouldBe('\uFEFF');
        text.ShouldContain("\"Alle\";\"Freitag zusammen mittagessen?\";\"Eine Auswahl\";\"Ja, ich bin dabei\";\"31\";\"62\";\"50\"");
    }

    [Fact]
    public async Task Hidden_results_are_words_without_figures()
    {
        var lines = await ReadAsync(Report(Lunch) with { Results = Hidden(Lunch) }, [], "en");

        lines.Count.ShouldBe(2);
        lines[1][3].ShouldContain("hidden");
        lines[1][4..].ShouldAllBe(field => field == "");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("−1")]
    public async Task What_a_spreadsheet_would_take_for_a_formula_is_text(string hostile)
    {
        var question = Help with { Text = PollWords.In(CultureInfo.GetCultureInfo("en"), hostile) };
        var report = Report(question) with { Results = new PollResults(5, null, [ResultOf(Help) with { Question = question, Texts = [hostile] }]) };

        var lines = await ReadAsync(report, [new PollSlice(SliceKind.Office, hostile, report.Results!)], "en");

        lines.Skip(1).SelectMany(l => l).Where(f => f.Contains(hostile.Trim(), StringComparison.Ordinal)).ShouldAllBe(f => f[0] == '\'');
    }

    [Fact]
    public async Task No_text_begins_like_a_formula_or_breaks_its_line() =>
        await Gen.String[Gen.OneOf(Gen.Char, Gen.Char["=+-@\t\r\n\";,'＝＋－＠"]), 1, 40].Where(t => t.Trim().Length > 0 && t.All(c => !char.IsSurrogate(c) && c != '\0' && c != '\uFEFF'))
            .SampleAsync(async text =>
            {
                var report = Report(Help) with { Results = new PollResults(5, null, [ResultOf(Help) with { Texts = [text] }]) };
                var lines = await ReadAsync(report, [], "en");

                lines.Count.ShouldBe(2);
                lines[1].Length.ShouldBe(7);
                "=+-@\t\r＝＋－＠".ShouldNotContain(lines[1][3][0].ToString());
                lines[1][3].ShouldEndWith(text);
            });

    private static async Task<List<string[]>> ReadAsync(ResultsReport report, IReadOnlyList<PollSlice> slices, string language)
    {
        var text = await WriteAsync(report, slices, language);
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), CsvReaderOptions.Default with { HasHeader = false });
        var lines = new List<string[]>();
        while (csv.Read())
            lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i)!)]);
        return lines;
    }

    private static async Task<string> WriteAsync(ResultsReport report, IReadOnlyList<PollSlice> slices, string language)
    {
        using var body = new MemoryStream();
        await ResultsCsv.WriteAsync(body, report, slices, CultureInfo.GetCultureInfo(language), CancellationToken.None);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
