using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>Tells a nominee, before anybody else reads it, and lets them stay unnamed.</summary>
internal static class NoticeCard
{
    public static AdaptiveCard Create(NoticeView notice, CultureInfo culture)
    {
        var texts = new NominationTexts(culture);
        var nominator = AdaptiveText.Escape(notice.NominatorName);
        var data = new JsonObject { ["nomination"] = notice.Id.ToString() };

        var (footer, actions) = notice switch
        {
            { IsPublished: true } => (texts.NoticePublished, (AdaptiveAction[])[]),
            { IsDeclined: true } => (texts.NoticeDeclined(nominator), [CardVerb.Execute(texts.Accept, NominationVerbs.Accept, data)]),
            _ => (texts.NoticeFooter, [CardVerb.Execute(texts.Decline, NominationVerbs.Decline, data)]),
        };

        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(notice.Value.Icon(), notice.Value.Name(culture), new RecognitionTexts(culture).Kind),
                CardFrame.Title(texts.NoticeTitle(nominator)),
                new AdaptiveTextBlock(AdaptiveText.Escape(notice.Reason)),
                CardFrame.Footer(footer),
            ],
            actions);
    }
}
