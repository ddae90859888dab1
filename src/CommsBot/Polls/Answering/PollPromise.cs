using CommsBot.AdaptiveCards;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;

namespace CommsBot.Polls.Answering;

/// <summary>Who sees what, and when: said under every card that asks, in plain words.</summary>
internal static class PollPromise
{
    public static string Of(AskedPoll poll, AnswerTexts texts)
    {
        var from = AdaptiveText.Escape(poll.FromName);
        return poll.Rules switch
        {
            { IsAnonymous: true, ResultsFor: ResultsRule.Never } => $"{texts.Anonymous(PollNumbers.FewestShown)} {texts.OnlyAskerAfterClosing(from)} {texts.Linkable(poll.BackupDays)}",
            { IsAnonymous: true } => $"{texts.Anonymous(PollNumbers.FewestShown)} {texts.AllAfterClosing} {texts.Linkable(poll.BackupDays)}",
            { ResultsFor: ResultsRule.Never } => $"{texts.Named} {texts.OnlyAsker(from)}",
            { ResultsFor: ResultsRule.AfterClosing } => $"{texts.Named} {texts.AllAfterClosing}",
            _ => $"{texts.Named} {(poll.IsInChannel ? texts.AllInChannel : texts.AllAfterAnswering)}",
        };
    }
}
