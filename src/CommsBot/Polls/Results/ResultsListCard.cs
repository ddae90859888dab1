using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Campaigns;
using CommsBot.Cards;
using CommsBot.Polls.Answering;
using CommsBot.Teams;

namespace CommsBot.Polls.Results;

/// <summary>A person's own polls: what was asked, and what is still being made or planned. Pure.</summary>
internal static class ResultsListCard
{
    public static AdaptiveCard Create(CultureInfo culture, IReadOnlyList<ListedWave> asked, IReadOnlyList<(Campaign Campaign, Poll Poll)> begun)
    {
        var (texts, states) = (new ResultTexts(culture), new CampaignTexts(culture));
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("📊", texts.Kind, texts.ListTitle),
                .. asked.Count + begun.Count == 0 ? (IEnumerable<AdaptiveElement>)[CardFrame.Title(texts.ListNone)] : [],
                .. begun.Select(b => CampaignFormCards.Row(
                    PollFace.WordsOf(b.Poll, culture), CampaignOverviewCard.StateOf(b.Campaign, states), CampaignVerbs.Open, CampaignForm.DataOf(b.Campaign.Id))),
                .. asked.Select(w => CampaignFormCards.Row(
                    w.Words.For(culture, w.DefaultLanguage), StateOf(w, texts), PollVerbs.Results, new JsonObject { [AnswerCards.Wave] = w.Id.ToString() })),
                .. asked.Count + begun.Count == 0 ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Footer(texts.ListHint)],
            ],
            [CardVerb.Execute(new PollTexts(culture).FormButton, PollVerbs.New)]);
    }

    private static string StateOf(ListedWave wave, ResultTexts texts) =>
        (wave.IsClosed ? texts.StateClosed : texts.StateOpen) + (wave.IsAnonymous ? " · " + texts.ListAnonymous : "");
}
