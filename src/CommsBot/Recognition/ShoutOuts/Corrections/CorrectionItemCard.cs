using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>One item of a post: its text, and who is named. Pure.</summary>
internal static class CorrectionItemCard
{
    public const string Reason = "reason";
    public const string LeftOut = "leftOut";

    public static AdaptiveCard Create(CorrectionView view, CorrectionItem item, RecognitionOptions rules, CultureInfo culture)
    {
        var texts = new CorrectionTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(item.Value.Icon(), item.Value.Name(culture), texts.ItemOf(view.Post.Week.ToString())),
                .. view.Notice is null ? (IEnumerable<AdaptiveElement>)[] : [view.Notice.ToElement()],
                CardFrame.Title(AdaptiveText.Escape(ValueLook.JoinNames(item.Names, culture))),
                new AdaptiveTextInput(Reason)
                {
                    Label = texts.Reason, IsMultiline = true, MaxLength = rules.MaxReasonLength, Value = item.Reason, IsRequired = true,
                    ErrorMessage = texts.ReasonError(rules.MinReasonLength, rules.MaxReasonLength),
                },
                .. item.Named.Count == 0
                    ? (IEnumerable<AdaptiveElement>)[]
                    :
                    [
                        new AdaptiveChoiceSetInput(LeftOut)
                        {
                            Label = texts.WhoIsLeftOut, Style = AdaptiveChoiceInputStyle.Expanded, IsMultiSelect = true, Wrap = true,
                            Choices = [.. item.Named.Select(n => new AdaptiveChoice(AdaptiveText.Plain(n.AsksToBeLeftOut ? texts.AsksToBeLeftOut(n.Name) : n.Name), ValueOf(n.Place)))],
                            Value = item.Named.Any(n => n.AsksToBeLeftOut) ? string.Join(',', item.Named.Where(n => n.AsksToBeLeftOut).Select(n => ValueOf(n.Place))) : null,
                        },
                    ],
                CardFrame.Footer(texts.ItemHint),
            ],
            [
                CorrectionCards.Action(texts.Save, ShoutOutVerbs.SaveItem, view.Post.Id, item.Id) with { Style = AdaptiveActionStyle.Positive },
                CorrectionCards.Action(texts.TakeOut, ShoutOutVerbs.TakeOutItem, view.Post.Id, item.Id),
                CorrectionCards.Action(texts.Back, ShoutOutVerbs.Correct, view.Post.Id),
            ]);
    }

    /// <summary>The places that were ticked; nothing in it is trusted.</summary>
    public static IReadOnlyList<int> LeftOutIn(CardActionRequest request) =>
        [.. (request.Text(LeftOut) ?? "").Split(',').Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1).Where(p => p >= 0)];

    private static string ValueOf(int place) => place.ToString(CultureInfo.InvariantCulture);
}
