using CommsBot.AdaptiveCards;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;

namespace CommsBot.Polls.Answering;

/// <summary>What a viewer may see of the answers: everybody's as bars, their own marked or said. Nothing of an anonymous poll that is open.</summary>
internal static class KnownAnswers
{
    public static IEnumerable<AdaptiveElement> Of(AskedPoll poll, QuestionWords words)
    {
        if (poll.Rules.IsAnonymous && !poll.IsClosed)
            return [new AdaptiveTextBlock(new AnswerTexts(words.Culture).AnsweredAnonymous)];

        return poll.Questions.SelectMany((question, index) =>
        {
            var mine = index < poll.Mine.Count ? poll.Mine[index] : null;
            var result = index < poll.Results?.Questions.Count ? poll.Results.Questions[index] : null;
            List<AdaptiveElement> known = [.. result is null ? [] : ResultBars.Of(result, words, mine), .. MyAnswer(question, mine, result, words)];
            return poll.Questions.Count > 1 && known.Count > 0 ? known.Prepend(ResultBars.Heading(words.Text(question), index)) : known;
        });
    }

    /// <summary>What the bars do not show already.</summary>
    private static IEnumerable<AdaptiveElement> MyAnswer(PollQuestion question, QuestionAnswer? mine, QuestionResult? result, QuestionWords words)
    {
        if (mine is null || mine.IsEmpty || (result is not null && mine.Text is null))
            return [];

        var said = mine.Text is { } text && (question.Kind == QuestionKind.OpenText || result is not null)
            ? text
            : string.Join(", ", mine.Options.Select(o => o == PollQuestion.Other ? mine.Text ?? words.Texts.Other : words.Name(question, o)));
        return [new AdaptiveTextBlock(new AnswerTexts(words.Culture).MyAnswerIs(AdaptiveText.Escape(said))) { Spacing = AdaptiveSpacing.Small }];
    }
}
