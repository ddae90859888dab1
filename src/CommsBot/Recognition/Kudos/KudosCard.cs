using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.Kudos;

/// <summary>What one person gave and received, and one of their own nominations. Pure. Nothing here counts or compares people.</summary>
internal static class KudosCard
{
    public const string Side = "side";
    public const string Page = "page";

    private const string Icon = "💛";

    public static AdaptiveCard Create(KudosView kudos, CultureInfo culture)
    {
        var texts = new KudosTexts(culture);
        var isGiven = kudos.Side == KudosSide.Given;
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, isGiven ? texts.Given : texts.Received),
                .. kudos.Items.Count == 0 ? (IEnumerable<AdaptiveElement>)[new AdaptiveTextBlock(isGiven ? texts.NothingGiven : texts.NothingReceived)] : [],
                .. kudos.Items.Select(item => Row(item, kudos.Side, texts)),
            ],
            [
                isGiven ? Turn(texts.Received, KudosSide.Received, 0) : Turn(texts.Given, KudosSide.Given, 0),
                .. kudos.Page > 0 ? (IEnumerable<AdaptiveAction>)[Turn(texts.Newer, kudos.Side, kudos.Page - 1)] : [],
                .. kudos.HasOlder ? (IEnumerable<AdaptiveAction>)[Turn(texts.Older, kudos.Side, kudos.Page + 1)] : [],
                .. kudos.Items.Count == 0 ? (IEnumerable<AdaptiveAction>)[CardVerb.Execute(texts.ThankSomeone, NominationVerbs.OpenForm)] : [],
            ]);
    }

    /// <summary>A nomination that one made.</summary>
    public static AdaptiveCard Mine(NominationView nomination, CultureInfo culture, string? problem = null)
    {
        var texts = new KudosTexts(culture);
        var canWithdraw = !nomination.IsPublished && nomination.State is NominationState.AwaitingApproval or NominationState.Approved;
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(nomination.Value.Icon(), nomination.Value.Name(culture), StateOf(nomination.State, nomination.IsPublished, texts)),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(problem)],
                CardFrame.Title(AdaptiveText.Escape(ValueLook.JoinNames(nomination.Names, culture))),
                .. NominationWords.Of(nomination.Reason, nomination.Helped, new NominationTexts(culture)),
                .. nomination.DeclineReason is { } why ? (IEnumerable<AdaptiveElement>)[new AdaptiveTextBlock(texts.DeclinedBecause(AdaptiveText.Escape(why)))] : [],
                .. canWithdraw ? (IEnumerable<AdaptiveElement>)[CardFrame.Footer(texts.WithdrawHint)] : [],
            ],
            [
                Turn(texts.Back, KudosSide.Given, 0),
                .. canWithdraw
                    ? (IEnumerable<AdaptiveAction>)[CardVerb.Execute(texts.Withdraw, NominationVerbs.Withdraw, new JsonObject { ["nomination"] = nomination.Id.ToString() })]
                    : [],
            ]);
    }

    private static AdaptiveExecuteAction Turn(string title, KudosSide side, int page) =>
        CardVerb.Execute(title, NominationVerbs.Kudos, new JsonObject { [Side] = side.ToString(), [Page] = page });

    private static AdaptiveContainer Row(Kudo item, KudosSide side, KudosTexts texts)
    {
        var date = item.MadeAt.ToString("D", texts.Culture);
        var second = side == KudosSide.Given ? texts.To(date, StateOf(item.State, item.IsPublished, texts)) : texts.From(item.Who, date);
        var value = $"{item.Value.Icon()} {item.Value.Name(texts.Culture)}";
        var title = side == KudosSide.Given ? $"{value} · {item.Who}" : value;
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            SelectAction = CardVerb.Execute(
                AdaptiveText.Plain(title), NominationVerbs.Mine, new JsonObject { ["nomination"] = item.Id.ToString(), [Side] = side.ToString() }),
            Items =
            [
                new AdaptiveTextBlock(AdaptiveText.Escape(title)) { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock(AdaptiveText.Escape(item.Reason)) { Spacing = AdaptiveSpacing.None },
                CardFrame.Quiet(AdaptiveText.Escape(second)),
            ],
        };
    }

    private static string StateOf(NominationState state, bool isPublished, KudosTexts texts) => state switch
    {
        NominationState.TakenOut => texts.TakenOut,
        _ when isPublished => texts.Published,
        NominationState.AwaitingApproval => texts.Awaiting,
        NominationState.Declined => texts.Declined,
        NominationState.Withdrawn => texts.Withdrawn,
        _ => texts.OnItsWay,
    };
}
