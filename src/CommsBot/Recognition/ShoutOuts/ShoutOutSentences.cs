using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>How a week stands, in a sentence.</summary>
internal static class ShoutOutSentences
{
    public static string Of(PostShoutOutOutcome outcome, ShoutOutTexts texts, TeamsTurn turn) => outcome switch
    {
        PostShoutOutOutcome.NothingToCelebrate nothing => Nothing(nothing.Waiting, texts, turn),
        PostShoutOutOutcome.Stands { IsOurs: true, Row.State: ShoutOutState.Posted } posted => Posted(posted, texts),
        PostShoutOutOutcome.Stands { Row: var row } => Of(row, texts),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Nothing(int waiting, ShoutOutTexts texts, TeamsTurn turn) =>
        waiting > 0 ? texts.NothingReady(waiting) : texts.NothingYet(turn.Typed(new NominationTexts(texts.Culture).Example));

    private static string Posted(PostShoutOutOutcome.Stands posted, ShoutOutTexts texts)
    {
        var sentence = texts.Posted(posted.Items, posted.Row.Week.ToString());
        return posted.Row.As == PostingIdentity.Bot ? $"{sentence} {texts.PostedAsBot}" : sentence;
    }

    private static string Of(ShoutOut row, ShoutOutTexts texts)
    {
        var week = row.Week.ToString();
        return row.State switch
        {
            ShoutOutState.Posted => texts.AlreadyPosted(week),
            ShoutOutState.Posting => texts.BeingPosted(week),
            ShoutOutState.InDoubt => texts.BeingLookedFor(week),
            ShoutOutState.Waiting => texts.TriedAgain(week),
            ShoutOutState.Unclear => texts.HeldTitle(week, texts.TheChannel),
            ShoutOutState.Held => texts.Refused(HeldShoutOutCard.ReasonOf(row, texts.Culture)),
            ShoutOutState.Withdrawn => texts.WithdrawnAlready(week),
            ShoutOutState.Skipped => texts.SkippedNow(week),
            _ => texts.WeekIsOver(week),
        };
    }
}
