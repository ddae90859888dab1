using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.Approval;

/// <summary>What the nominator reads when a manager changed or declined a nomination. Pure.</summary>
internal static class DecisionNotice
{
    public static CardMessage Create(NominationView nomination, CultureInfo culture)
    {
        var texts = new ApprovalTexts(culture);
        var names = ValueLook.JoinNames(nomination.Names, culture);
        var isDeclined = nomination.State == NominationState.Declined;
        var sentence = isDeclined ? texts.TellDeclined(names) : nomination.IsPublished ? texts.TellCorrected(names) : texts.TellEdited(names);
        return new CardMessage(
            CardFrame.Create(
                culture,
                [
                    CardFrame.Header(nomination.Value.Icon(), nomination.Value.Name(culture), new RecognitionTexts(culture).Kind),
                    new AdaptiveTextBlock(AdaptiveText.Escape(sentence)),
                    new AdaptiveTextBlock(AdaptiveText.Escape(isDeclined ? nomination.DeclineReason : nomination.Reason)) { Weight = AdaptiveTextWeight.Bolder },
                    .. isDeclined ? (IEnumerable<AdaptiveElement>)[CardFrame.Footer(texts.TellAgain)] : [],
                ]),
            sentence);
    }
}
