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
        var decline = CardVerb.Execute(texts.Decline, NominationVerbs.Decline, data);

        var (footer, actions) = notice.State switch
        {
            NoticeState.Published => (texts.NoticePublished, (AdaptiveAction[])[CardVerb.Execute(texts.LeaveOut, NominationVerbs.LeaveOut, data)]),
            NoticeState.LeaveOutAsked => (texts.NoticeLeaveOutAsked, []),
            NoticeState.NotNamed => (texts.NoticeNotNamed, []),
            NoticeState.TakenOut => (texts.NoticeTakenOut, []),
            NoticeState.Gone => (texts.NoticeGone, []),
            NoticeState.Declined => (texts.NoticeDeclined(nominator), [CardVerb.Execute(texts.Accept, NominationVerbs.Accept, data)]),
            NoticeState.Consented => (texts.NoticeConsented, [decline]),
            NoticeState.Asked =>
                (texts.NoticeAskFirst, [CardVerb.Execute(texts.Consent, NominationVerbs.Accept, data) with { Style = AdaptiveActionStyle.Positive }, decline]),
            _ => (texts.NoticeFooter, [decline]),
        };

        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(notice.Value.Icon(), notice.Value.Name(culture), new RecognitionTexts(culture).Kind),
                CardFrame.Title(texts.NoticeTitle(nominator)),
                // Words that were taken back are not shown.
                .. notice.State == NoticeState.Gone ? [new AdaptiveTextBlock(footer)] : NominationWords.Of(notice.Reason, notice.Helped, texts).Append(CardFrame.Footer(footer)),
            ],
            [.. actions, .. NominationWords.LinkTo(notice.State == NoticeState.Gone ? null : notice.MessageLink, texts)]);
    }

    public static CardMessage Message(NoticeView notice, CultureInfo culture) =>
        new(Create(notice, culture), new NominationTexts(culture).NoticeTitle(notice.NominatorName));
}
