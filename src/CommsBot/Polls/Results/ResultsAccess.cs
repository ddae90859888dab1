using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>Who may see results, and when. Pure.</summary>
internal static class ResultsAccess
{
    /// <param name="rules">What was promised.</param>
    /// <param name="isOwner">Whether they asked, alone or with others.</param>
    /// <param name="hasAnswered">Whether they have answered; nobody knows any more of an anonymous poll that is closed.</param>
    /// <param name="isClosed">Whether it is over, and what may be seen is settled.</param>
    public static bool MaySee(PollRules rules, bool isOwner, bool hasAnswered, bool isClosed) => (rules, isOwner) switch
    {
        ({ IsAnonymous: true }, _) when !isClosed => false,
        (_, true) => true,
        ({ ResultsFor: ResultsRule.Never }, _) => false,
        ({ ResultsFor: ResultsRule.AfterClosing }, _) => isClosed,
        _ => isClosed || hasAnswered,
    };
}
