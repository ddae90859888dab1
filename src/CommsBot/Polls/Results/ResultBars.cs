using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>How a question was answered, in plain elements: every client shows them, every screen reader reads them.</summary>
internal static class ResultBars
{
    public static AdaptiveTextBlock Heading(string question, int index) => new(AdaptiveText.Escape(question))
    {
        Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Large, Separator = index > 0,
    };

    /// <param name="result">The question's.</param>
    /// <param name="words">Whose language.</param>
    /// <param name="mine">The viewer's answer, which stands out; null for none.</param>
    public static IEnumerable<AdaptiveElement> Of(QuestionResult result, QuestionWords words, QuestionAnswer? mine)
    {
        var texts = new ResultTexts(words.Culture);
        if (result.IsHidden)
            return [CardFrame.Quiet(texts.Hidden(PollNumbers.FewestShown))];

        return
        [
            .. Summary(result, texts) is { } summary ? [CardFrame.Quiet(summary)] : (IEnumerable<AdaptiveElement>)[],
            .. ResultRow.Of(result, words, mine?.Options).Select(r => Row(r, words.Culture)),
        ];
    }

    public static AdaptiveContainer Row(ResultRow row, CultureInfo culture) => new() { Spacing = AdaptiveSpacing.Medium, Items = Lines(row, culture) };

    /// <summary>Name and numbers, and the bar below.</summary>
    public static IReadOnlyList<AdaptiveElement> Lines(ResultRow row, CultureInfo culture)
    {
        var texts = new ResultTexts(culture);
        return
        [
            CardColumns.Of((row.IsMine ? "✓ " : "") + AdaptiveText.Escape(row.Name), texts.Share(row.Percent, row.Count), row.IsMine),
            ResultBar.Create(row.Percent, row.IsMine, texts.Bar(row.Name, row.Percent, texts.Answers(row.Count))),
        ];
    }

    /// <summary>The figure behind the bars, and what must be known to read them; null where there is nothing to say.</summary>
    public static string? Summary(QuestionResult result, ResultTexts texts) => result switch
    {
        { Respondents: 0 } => null,
        { NetPromoterScore: { } score } => texts.Score(PollNumbers.Signed(score, texts.Culture)),
        { Mean: { } mean } => texts.Average(PollNumbers.Decimal(mean, texts.Culture), texts.Answers(result.Respondents)),
        { Question.Kind: QuestionKind.MultipleChoice } => texts.OfRespondents(texts.Respondents(result.Respondents)),
        { Question.Kind: QuestionKind.OpenText } => texts.TextsGiven(result.Respondents),
        _ => null,
    };
}
