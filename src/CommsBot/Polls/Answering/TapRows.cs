using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using CommsBot.Teams;

namespace CommsBot.Polls.Answering;

/// <summary>One question that a tap answers: rows of choices, five stars, or 0 to 10. Each is a button to keyboards and screen readers.</summary>
internal static class TapRows
{
    private const int ScaleRow = 4;

    /// <summary>Four of them and the gaps fit the narrowest phone with room for "10"; a finger hits each.</summary>
    private const int ScaleWidth = 62;

    /// <param name="poll">With one question.</param>
    /// <param name="words">Whose language.</param>
    /// <param name="mine">What they ticked before; null for nothing.</param>
    public static IEnumerable<AdaptiveElement> Of(AskedPoll poll, QuestionWords words, int? mine)
    {
        var question = poll.Questions[0];
        return question.Kind switch
        {
            QuestionKind.Rating =>
            [
                new AdaptiveColumnSet { Columns = [.. question.Options.Select(o => Star(poll, o, mine, words))] },
                Ends(words.Texts.RatingEnds),
            ],
            QuestionKind.NetPromoter =>
            [
                .. question.Options.Chunk(ScaleRow).Select(row => new AdaptiveColumnSet
                {
                    Spacing = AdaptiveSpacing.Small, Columns = [.. row.Select(o => Step(poll, o, mine, words))],
                }),
                Ends(words.Texts.PromoterEnds),
            ],
            _ => question.Options.Where(o => o != PollQuestion.Other).Select(o => Row(poll, o, words, [Choice(words.Name(question, o), o == mine)])),
        };
    }

    /// <summary>A row that can be tapped, with what the caller puts on it.</summary>
    public static AdaptiveContainer Row(AskedPoll poll, int option, QuestionWords words, IReadOnlyList<AdaptiveElement> items) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = Tap(poll, option, words),
        Items = items,
    };

    private static AdaptiveColumnSet Choice(string name, bool isMine) =>
        CardColumns.Of(AdaptiveText.Escape(name), isMine ? "●" : "○", isMine);

    private static AdaptiveColumn Star(AskedPoll poll, int option, int? mine, QuestionWords words) => new()
    {
        Width = AdaptiveColumnWidth.Stretch,
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = Tap(poll, option, words),
        Items =
        [
            Middle(option <= mine ? "★" : "☆") with { Size = AdaptiveTextSize.Large },
            Middle(option.ToString(words.Culture)) with { Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.None },
        ],
    };

    private static AdaptiveColumn Step(AskedPoll poll, int option, int? mine, QuestionWords words) => new()
    {
        Width = AdaptiveColumnWidth.Pixels(ScaleWidth),
        Style = option == mine ? AdaptiveContainerStyle.Accent : AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = Tap(poll, option, words),
        Items = [Middle(option.ToString(words.Culture)) with { Weight = option == mine ? AdaptiveTextWeight.Bolder : null }],
    };

    private static AdaptiveTextBlock Middle(string text) => new(text) { HorizontalAlignment = AdaptiveHorizontalAlignment.Center };

    private static AdaptiveTextBlock Ends(string text) => CardFrame.Quiet(text);

    private static AdaptiveExecuteAction Tap(AskedPoll poll, int option, QuestionWords words)
    {
        var question = poll.Questions[0];
        var name = AdaptiveText.Plain(words.LongName(question, option));
        var data = new JsonObject { [AnswerCards.Wave] = poll.Wave, [AnswerForm.InputOf(0)] = AnswerInputs.ValueOf(option) };
        return CardVerb.ExecuteWithoutInputs(name, PollVerbs.Answer, data) with { Tooltip = new AnswerTexts(words.Culture).Tooltip(name) };
    }
}
