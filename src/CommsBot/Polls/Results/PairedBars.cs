using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>Questions with the same choices side by side, in plain elements: below each choice a bar for each question.</summary>
internal static class PairedBars
{
    public static AdaptiveContainer Of(IReadOnlyList<QuestionResult> results, QuestionWords words)
    {
        var rows = results.Select(r => ResultRow.Of(r, words)).ToList();
        return new AdaptiveContainer
        {
            Items =
            [
                .. results.Select((r, index) => CardFrame.Quiet(AdaptiveText.Escape($"{LetterOf(index)} – {words.Text(r.Question)}"))),
                .. Enumerable.Range(0, rows.Min(r => r.Count)).Select(option => Choice([.. rows.Select(r => r[option])], results, words)),
            ],
        };
    }

    private static AdaptiveContainer Choice(IReadOnlyList<ResultRow> rows, IReadOnlyList<QuestionResult> results, QuestionWords words)
    {
        var texts = new ResultTexts(words.Culture);
        return new AdaptiveContainer
        {
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                new AdaptiveTextBlock(AdaptiveText.Escape(rows[0].Name)) { Weight = AdaptiveTextWeight.Bolder },
                .. rows.SelectMany((row, index) => (IEnumerable<AdaptiveElement>)
                [
                    CardColumns.Of(LetterOf(index), texts.Share(row.Percent, row.Count), isStrong: false) with
                    {
                        Spacing = AdaptiveSpacing.Small,
                    },
                    ResultBar.Create(row.Percent, isMine: index == 0, texts.Bar(words.Text(results[index].Question), row.Percent, texts.Answers(row.Count))),
                ]),
            ],
        };
    }

    /// <summary>Questions are too long to stand at every bar.</summary>
    private static string LetterOf(int index) => ((char)('A' + index)).ToString();
}
