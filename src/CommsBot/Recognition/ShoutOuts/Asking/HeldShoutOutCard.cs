using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>A week that cannot go on by itself: perhaps the post is there and somebody has to look, or it was refused and somebody has to act. Pure.</summary>
internal static class HeldShoutOutCard
{
    public const string ShoutOutField = "shoutOut";
    public const string AttemptField = "attempt";

    /// <param name="shoutOut">The week, <see cref="ShoutOutState.Unclear"/> or <see cref="ShoutOutState.Held"/>.</param>
    /// <param name="channel">The channel's name.</param>
    /// <param name="connectAddress">The page where the account is connected; null where it has no address.</param>
    /// <param name="culture">The reader's language.</param>
    public static AdaptiveCard Create(ShoutOut shoutOut, string channel, string? connectAddress, CultureInfo culture)
    {
        var texts = new ShoutOutTexts(culture);
        var where = AdaptiveText.Escape(channel is "" ? texts.TheChannel : channel);
        var week = shoutOut.Week.ToString();
        return shoutOut.State == ShoutOutState.Unclear
            ? Frame(
                texts, where, texts.HeldTitle(week, where), [new AdaptiveTextBlock(texts.HeldText(AdaptiveText.Escape(shoutOut.Marker)))],
                [
                    Action(texts.HeldYes, ShoutOutVerbs.IsThere, shoutOut) with { Style = AdaptiveActionStyle.Positive },
                    Action(texts.HeldNo, ShoutOutVerbs.PostAgain, shoutOut),
                    Action(texts.HeldSkip, ShoutOutVerbs.Skip, shoutOut),
                ])
            : Frame(
                texts, where, texts.RefusedTitle(week, where),
                [new AdaptiveTextBlock(AdaptiveText.Escape(ReasonOf(shoutOut, culture))), CardFrame.Quiet(texts.RefusedHint)],
                [
                    Action(texts.RefusedAgain, ShoutOutVerbs.PostAgain, shoutOut) with { Style = AdaptiveActionStyle.Positive },
                    .. shoutOut.As == PostingIdentity.Account ? (IEnumerable<AdaptiveAction>)[Action(texts.RefusedAsBot, ShoutOutVerbs.PostAsBot, shoutOut)] : [],
                    // Three buttons at most; a week that nobody tries again is left out anyway.
                    connectAddress is { } page && shoutOut.Refusal is (PostingRefusal.NotConnected or PostingRefusal.NeedsReconnecting)
                        ? new AdaptiveOpenUrlAction(page) { Title = texts.Connect }
                        : Action(texts.HeldSkip, ShoutOutVerbs.Skip, shoutOut),
                ]);
    }

    public static string ReasonOf(ShoutOut shoutOut, CultureInfo culture) =>
        shoutOut.BotProblem ?? shoutOut.Refusal?.Sentence(new PostingTexts(culture)) ?? new ShoutOutTexts(culture).NoReason;

    private static AdaptiveCard Frame(
        ShoutOutTexts texts, string where, string title, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction> actions) =>
        CardFrame.Create(texts.Culture, [CardFrame.Header("🎉", texts.Kind, where), CardFrame.Title(title), .. body], actions);

    private static AdaptiveExecuteAction Action(string title, string verb, ShoutOut shoutOut) =>
        CardVerb.Execute(title, verb, new JsonObject { [ShoutOutField] = shoutOut.Id.ToString(), [AttemptField] = shoutOut.Attempt });
}
