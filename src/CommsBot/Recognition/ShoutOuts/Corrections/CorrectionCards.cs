using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Asking;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>A post as it is corrected: its items, and how far the post in the channel is behind. Pure.</summary>
internal static class CorrectionCards
{
    public const string ShoutOutField = "shoutOut";

    private const int MostCharacters = 140;

    public static AdaptiveCard Post(CorrectionView view, CultureInfo culture)
    {
        var (own, texts) = (new ShoutOutTexts(culture), new CorrectionTexts(culture));
        var (post, week) = (view.Post, view.Post.Week.ToString());
        var isWithdrawn = post.State == ShoutOutState.Withdrawn;
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("🎉", own.Kind, AdaptiveText.Escape(view.Channel is "" ? own.TheChannel : view.Channel)),
                .. view.Notice is null ? (IEnumerable<AdaptiveElement>)[] : [view.Notice.ToElement()],
                CardFrame.Title(isWithdrawn ? texts.Withdrawn(week) : texts.CorrectTitle(week)),
                .. StateOf(view.Correction, texts) is { } state ? (IEnumerable<AdaptiveElement>)[new AdaptiveTextBlock(AdaptiveText.Escape(state))] : [],
                .. view.Items.Select(item => Row(item, view, texts)),
                .. isWithdrawn ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Footer(texts.TapOne)],
            ],
            [
                .. view.Correction?.State == CorrectionState.ByHand
                    ? (IEnumerable<AdaptiveAction>)[Action(texts.TryAgain, ShoutOutVerbs.CorrectAgain, post.Id), Action(texts.DoneByHand, ShoutOutVerbs.CorrectedByHand, post.Id)]
                    : [],
                .. isWithdrawn ? (IEnumerable<AdaptiveAction>)[] : [Action(texts.Withdraw, ShoutOutVerbs.AskWithdraw, post.Id)],
                .. post.WebUrl is { } url && view.Correction?.State != CorrectionState.ByHand
                    ? (IEnumerable<AdaptiveAction>)[new AdaptiveOpenUrlAction(url) { Title = own.OpenPost }]
                    : [],
            ]);
    }

    /// <summary>Asks before the whole post goes.</summary>
    public static AdaptiveCard Withdrawing(CorrectionView view, CultureInfo culture)
    {
        var (own, texts) = (new ShoutOutTexts(culture), new CorrectionTexts(culture));
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("🎉", own.Kind, AdaptiveText.Escape(view.Channel is "" ? own.TheChannel : view.Channel)),
                CardFrame.Title(texts.WithdrawTitle(view.Post.Week.ToString())),
                new AdaptiveTextBlock(texts.WithdrawText),
            ],
            [
                Action(texts.WithdrawYes, ShoutOutVerbs.Withdraw, view.Post.Id) with { Style = AdaptiveActionStyle.Destructive },
                Action(texts.Back, ShoutOutVerbs.Correct, view.Post.Id),
            ]);
    }

    /// <summary>The records are corrected, but the post has to be changed by a person.</summary>
    public static CardMessage ByHand(ShoutOut post, string channel, ShoutOutCorrection correction, string? connectAddress, CultureInfo culture)
    {
        var (own, texts) = (new ShoutOutTexts(culture), new CorrectionTexts(culture));
        var where = channel is "" ? own.TheChannel : channel;
        var title = post.State == ShoutOutState.Withdrawn ? texts.DeleteByHandTitle(post.Week.ToString(), where) : texts.ByHandTitle(post.Week.ToString(), where);
        return new CardMessage(
            ShoutOutNewsCard.Create(
                where, title, $"{ReasonOf(correction, texts)} {texts.ByHandHint}",
                [
                    Action(texts.ByHandLook, ShoutOutVerbs.Correct, post.Id),
                    .. post.WebUrl is { } url ? (IEnumerable<AdaptiveAction>)[new AdaptiveOpenUrlAction(url) { Title = own.OpenPost }] : [],
                    correction.Refusal is (PostingRefusal.NotConnected or PostingRefusal.NeedsReconnecting) && connectAddress is not null
                        ? new AdaptiveOpenUrlAction(connectAddress) { Title = own.Connect }
                        : Action(texts.DoneByHand, ShoutOutVerbs.CorrectedByHand, post.Id),
                ],
                own),
            title);
    }

    public static AdaptiveExecuteAction Action(string title, string verb, ShoutOutId post, NominationId? item = null)
    {
        var data = new JsonObject { [ShoutOutField] = post.ToString() };
        if (item is { } nomination)
            data["nomination"] = nomination.ToString();
        return CardVerb.Execute(title, verb, data);
    }

    private static string? StateOf(ShoutOutCorrection? correction, CorrectionTexts texts) => correction?.State switch
    {
        CorrectionState.Due or CorrectionState.Trying => texts.NotYetShown,
        CorrectionState.ByHand => $"{ReasonOf(correction, texts)} {texts.ByHandHint}",
        _ => null,
    };

    private static string ReasonOf(ShoutOutCorrection correction, CorrectionTexts texts) =>
        correction.Refusal?.Sentence(new PostingTexts(texts.Culture)) ?? correction.Problem ?? texts.NoReason;

    private static AdaptiveContainer Row(CorrectionItem item, CorrectionView view, CorrectionTexts texts)
    {
        var title = $"{ValueLook.JoinNames(item.Names, texts.Culture)} · {item.Value.Name(texts.Culture)}";
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            SelectAction = Action(AdaptiveText.Plain(title), ShoutOutVerbs.CorrectItem, view.Post.Id, item.Id),
            Items =
            [
                new AdaptiveTextBlock(AdaptiveText.Escape($"{item.Value.Icon()} {title}")) { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock(AdaptiveText.Escape(Beginning(item.Reason))) { Spacing = AdaptiveSpacing.None },
                .. item.Named.Where(n => n.AsksToBeLeftOut).Select(n => CardFrame.Notice(AdaptiveText.Escape(texts.AsksToBeLeftOut(n.Name)))),
            ],
        };
    }

    private static string Beginning(string reason)
    {
        var end = reason.Length <= MostCharacters ? reason.Length : char.IsHighSurrogate(reason[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return end == reason.Length ? reason : reason[..end].TrimEnd() + "…";
    }
}
