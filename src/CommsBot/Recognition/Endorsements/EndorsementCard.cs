using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.Endorsements;

/// <summary>A nomination in its channel, for all to read and second. Pure.</summary>
internal static class EndorsementCard
{
    private const int MostNames = 5;

    public static AdaptiveCard Create(NominationView nomination, CultureInfo culture, string? thanks = null)
    {
        var texts = new EndorsementTexts(culture);
        var words = new NominationTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(nomination.Value.Icon(), nomination.Value.Name(culture), texts.Subtitle(AdaptiveText.Escape(nomination.NominatorName))),
                .. thanks is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Quiet(thanks)],
                CardFrame.Title(AdaptiveText.Escape(ValueLook.JoinNames(nomination.Names, culture))),
                .. NominationWords.Of(nomination.Reason, nomination.Helped, words),
                CardFrame.Footer(AdaptiveText.Escape(Endorsers(nomination.Endorsers, texts))),
            ],
            [
                CardVerb.Execute(texts.Endorse, NominationVerbs.Endorse, new JsonObject { ["nomination"] = nomination.Id.ToString() }),
                CardDialog.Open(texts.ThankNext, NominationVerbs.Dialog),
                .. NominationWords.LinkTo(nomination.MessageLink, words),
            ]);
    }

    public static CardMessage Message(NominationView nomination, CultureInfo culture) => new(
        Create(nomination, culture),
        new EndorsementTexts(culture).Notification(ValueLook.JoinNames(nomination.Names, culture), nomination.Value.Name(culture)));

    private static string Endorsers(IReadOnlyList<string> names, EndorsementTexts texts) => names.Count switch
    {
        0 => texts.NobodyYet,
        <= MostNames => texts.EndorsedBy(names.Count, ValueLook.JoinNames(names, texts.Culture)),
        var count => texts.EndorsedBy(count, ValueLook.JoinNames([.. names.Take(MostNames), texts.More(count - MostNames)], texts.Culture)),
    };
}
