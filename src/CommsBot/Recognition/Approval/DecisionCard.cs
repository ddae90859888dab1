using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;

namespace CommsBot.Recognition.Approval;

/// <summary>A nomination as a comms manager decides about it. Pure.</summary>
internal static class DecisionCard
{
    public const string Reason = "reason";
    public const string Note = "note";
    public const int MaxNoteLength = 300;

    private const string Icon = "🙌";

    public static AdaptiveCard Create(NominationView nomination, CultureInfo culture, RecognitionOptions rules, string? problem = null)
    {
        var texts = new ApprovalTexts(culture);
        var words = new NominationTexts(culture);
        var nominator = AdaptiveText.Escape(nomination.NominatorName);
        var data = new JsonObject { ["nomination"] = nomination.Id.ToString() };
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(nomination.Value.Icon(), nomination.Value.Name(culture), texts.Kind),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                CardFrame.Title(AdaptiveText.Escape(TitleOf(nomination, texts))),
                .. nomination.Helped is "" ? (IEnumerable<AdaptiveElement>)[] : [new AdaptiveTextBlock(words.HelpedLine(AdaptiveText.Escape(nomination.Helped)))],
                new AdaptiveTextInput(Reason)
                {
                    Label = texts.Reason, IsMultiline = true, MaxLength = rules.MaxReasonLength, Value = nomination.Reason, IsRequired = true,
                    ErrorMessage = texts.ReasonError(rules.MinReasonLength, rules.MaxReasonLength),
                },
                new AdaptiveTextInput(Note) { Label = AdaptiveText.Plain(texts.Note(nomination.NominatorName)), MaxLength = MaxNoteLength },
                CardFrame.Footer(texts.Hint(nominator)),
            ],
            [
                CardVerb.Execute(texts.Approve, NominationVerbs.Approve, data) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.Execute(texts.TurnDown, NominationVerbs.TurnDown, data),
                .. NominationWords.LinkTo(nomination.MessageLink, words),
            ]);
    }

    /// <summary>The last face: what became of it.</summary>
    public static AdaptiveCard Done(NominationView nomination, string sentence, CultureInfo culture)
    {
        var texts = new ApprovalTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(nomination.Value.Icon(), nomination.Value.Name(culture), texts.Kind),
                CardFrame.Title(AdaptiveText.Escape(TitleOf(nomination, texts))),
                new AdaptiveTextBlock(AdaptiveText.Escape(sentence)),
            ]);
    }

    public static CardMessage List(IReadOnlyList<NominationView> waiting, CultureInfo culture)
    {
        var texts = new ApprovalTexts(culture);
        return new CardMessage(
            CardFrame.Create(
                culture,
                [
                    CardFrame.Header(Icon, texts.Kind, texts.ListTitle),
                    .. waiting.Count == 0 ? (IEnumerable<AdaptiveElement>)[new AdaptiveTextBlock(texts.ListEmpty)] : [],
                    .. waiting.Select(n => Row(n, texts)),
                ]),
            waiting.Count == 0 ? texts.ListEmpty : texts.ListTitle);
    }

    public static string TitleOf(NominationView nomination, ApprovalTexts texts) =>
        texts.Title(nomination.NominatorName, ValueLook.JoinNames(nomination.Names, texts.Culture));

    private static AdaptiveContainer Row(NominationView nomination, ApprovalTexts texts) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = CardVerb.Execute(TitleOf(nomination, texts), NominationVerbs.Review, new JsonObject { ["nomination"] = nomination.Id.ToString() }),
        Items =
        [
            new AdaptiveTextBlock(AdaptiveText.Escape(TitleOf(nomination, texts))) { Weight = AdaptiveTextWeight.Bolder },
            CardFrame.Quiet(AdaptiveText.Escape($"{nomination.Value.Icon()} {nomination.Value.Name(texts.Culture)}")),
        ],
    };
}
