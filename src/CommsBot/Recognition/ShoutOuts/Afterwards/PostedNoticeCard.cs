using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Afterwards;

/// <param name="Received">What the post says of the reader.</param>
/// <param name="Thanked">Whom the reader's own nominations in it name.</param>
/// <param name="WebUrl">Opens the post; null where that is not known.</param>
internal sealed record PostedNoticeView(IReadOnlyList<ReceivedThanks> Received, IReadOnlyList<string> Thanked, string? WebUrl)
{
    /// <summary>The post, for who would rather not be named in it.</summary>
    public ShoutOutId? Post { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>What the notice told is not in the channel any more.</summary>
    public bool IsGone => IsWithdrawn || this is { Received.Count: 0, Thanked.Count: 0 };
}

internal sealed record ReceivedThanks(RecognitionValue Value, string Reason, string NominatorName);

/// <summary>"You are in this week's shout-out", or "your thanks are", and the way to pass it on. Pure.</summary>
internal static class PostedNoticeCard
{
    public static CardMessage Message(PostedNoticeView view, ShoutOutTexts texts) => new(Create(view, texts), TitleOf(view, texts));

    public static AdaptiveCard Create(PostedNoticeView view, ShoutOutTexts texts) => view.IsGone ? Gone(view, texts) : Told(view, texts);

    private static string TitleOf(PostedNoticeView view, ShoutOutTexts texts) =>
        view.IsWithdrawn ? texts.NoticeWithdrawn : view.IsGone ? texts.NoticeCorrected : view.Received.Count > 0 ? texts.YouAreIn : texts.YourThanksAreIn(ValueLook.JoinNames(view.Thanked, texts.Culture));

    private static AdaptiveCard Gone(PostedNoticeView view, ShoutOutTexts texts) => CardFrame.Create(
        texts.Culture, [CardFrame.Header("🎉", texts.Kind, TitleOf(view, texts)), new AdaptiveTextBlock(texts.NoticeThanksStay)]);

    private static AdaptiveCard Told(PostedNoticeView view, ShoutOutTexts texts) => CardFrame.Create(
        texts.Culture,
        [
            CardFrame.Header("🎉", texts.Kind, view.Received.Count > 0 ? texts.Congratulations : texts.WellSaid),
            CardFrame.Title(AdaptiveText.Escape(TitleOf(view, texts))),
            .. view.Received.SelectMany(r => (AdaptiveElement[])
            [
                new AdaptiveTextBlock($"{r.Value.Icon()} {AdaptiveText.Escape(r.Reason)}"),
                CardFrame.Quiet(texts.NominatedBy(AdaptiveText.Escape(r.NominatorName))),
            ]),
            .. view is { Received.Count: > 0, Thanked.Count: > 0 }
                ? (IEnumerable<AdaptiveElement>)[new AdaptiveTextBlock(AdaptiveText.Escape(texts.YourThanksAreIn(ValueLook.JoinNames(view.Thanked, texts.Culture))))]
                : [],
            CardFrame.Footer(view.Received.Count > 0 ? texts.PassItOn : texts.ThankMore),
        ],
        [
            CardVerb.Execute(texts.ThankNext, NominationVerbs.OpenForm) with { Style = AdaptiveActionStyle.Positive },
            .. view.WebUrl is { } url ? (IEnumerable<AdaptiveAction>)[new AdaptiveOpenUrlAction(url) { Title = texts.OpenPost }] : [],
            .. view is { Post: { } post, Received.Count: > 0 }
                ? (IEnumerable<AdaptiveAction>)[CorrectionCards.Action(new NominationTexts(texts.Culture).LeaveOut, NominationVerbs.LeaveOut, post)]
                : [],
        ]);
}
