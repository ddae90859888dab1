using System.Globalization;
using CommsBot.Polls.Questions;
using CsvHelper;

namespace CommsBot.Polls.Results;

/// <summary>
/// Results for a spreadsheet, in the form that the visitor's one opens: a line for each option, then one for each text. What a spreadsheet would take
/// for a formula gets an apostrophe, and everything stands in quotes: questions and texts are other people's words.
/// </summary>
internal static class ResultsCsv
{
    public static async Task WriteAsync(Stream body, ResultsReport report, IReadOnlyList<PollSlice> slices, CultureInfo culture, CancellationToken cancellationToken)
    {
        var (words, texts) = (new QuestionWords(culture, report.DefaultLanguage), new ResultTexts(culture));
        var form = CsvWriterOptions.Default with
        {
            Separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            Quoting = CsvQuoting.Always,
            Injection = CsvInjection.Escape,
            WriteByteOrderMark = true,
        };
        await using var csv = CsvWriter.Create(body, form, leaveOpen: true);
        await csv.WriteRecordAsync(
            [texts.CsvSlice, texts.CsvQuestion, texts.CsvKind, texts.CsvAnswer, texts.CsvCount, texts.CsvPercent, texts.CsvRespondents], cancellationToken);

        var all = new[] { (Slice: texts.CsvEverybody, report.Results) }.Concat(slices.Select(s => (s.Name, (PollResults?)s.Results)));
        foreach (var (slice, results) in all)
        {
            foreach (var line in (results?.Questions ?? []).SelectMany(q => Lines(q, words, texts)))
                await csv.WriteRecordAsync([.. line.Prepend(slice).Select(Harmless)], cancellationToken);
        }
    }

    /// <summary>The library looks for ASCII; some spreadsheets read full-width signs as formulas, too, and skip blanks in front.</summary>
    internal static string Harmless(string text) => text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '−', ..] ? "'" + text : text;

    private static IEnumerable<string[]> Lines(QuestionResult result, QuestionWords words, ResultTexts texts)
    {
        var (question, kind) = (words.Text(result.Question), words.Texts.KindOf(result.Question.Kind));
        if (result.IsHidden)
        {
            yield return [question, kind, texts.Hidden(PollNumbers.FewestShown), "", "", ""];
            yield break;
        }

        var respondents = result.Respondents.ToString(CultureInfo.InvariantCulture);
        foreach (var option in result.Question.Options)
        {
            yield return
            [
                question, kind, words.Name(result.Question, option), result.CountOf(option).ToString(CultureInfo.InvariantCulture),
                result.PercentOf(option).ToString(CultureInfo.InvariantCulture), respondents,
            ];
        }

        foreach (var text in result.Texts)
            yield return [question, texts.CsvText, text, "", "", respondents];
    }
}
