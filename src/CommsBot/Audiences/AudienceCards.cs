using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.Access;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Audiences;

/// <summary>The saved audiences, one of them, and the form for a new one.</summary>
internal static class AudienceCards
{
    public const string Audience = "audience";
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Source = "source";

    private const string Icon = "👥";
    private const int MostUnknownShown = 50;

    public static IReadOnlyList<AudienceKind> Kinds { get; } = [AudienceKind.Team, AudienceKind.Channel, AudienceKind.Group, AudienceKind.List];

    public static AdaptiveCard List(CultureInfo culture, IReadOnlyList<AudienceView> audiences, Rights rights, CardNotice? notice = null)
    {
        var texts = new AudienceTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, texts.ListSubtitle),
                .. Notice(notice),
                .. audiences.Count == 0 ? [new AdaptiveTextBlock(texts.NoneYet)] : audiences.Select(a => (AdaptiveElement)Row(a, texts)),
            ],
            rights.IsLimited ? [] : [CardVerb.Execute(texts.New, AudienceVerbs.New) with { Style = AdaptiveActionStyle.Positive }]);
    }

    public static AdaptiveCard One(CultureInfo culture, AudienceView audience, CardNotice? notice = null, IReadOnlyList<string>? unknown = null)
    {
        var texts = new AudienceTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, KindName(audience.Kind, texts)),
                .. Notice(notice),
                CardFrame.Title(AdaptiveText.Escape(audience.Name)),
                new AdaptiveTextBlock(texts.People(audience.Size)),
                .. unknown is { Count: > 0 } ? Unknown(unknown, texts) : [],
                CardFrame.Footer(Footer(audience, texts)),
            ],
            [
                CardVerb.Execute(texts.Refresh, AudienceVerbs.Refresh, Data(audience)),
                CardVerb.Execute(texts.Delete, AudienceVerbs.AskDelete, Data(audience)),
                CardVerb.Execute(texts.All, AudienceVerbs.List),
            ]);
    }

    public static AdaptiveCard AskDelete(CultureInfo culture, AudienceView audience)
    {
        var texts = new AudienceTexts(culture);
        return CardFrame.Create(
            culture,
            [CardFrame.Header(Icon, texts.Kind, KindName(audience.Kind, texts)), new AdaptiveTextBlock(texts.DeleteQuestion(AdaptiveText.Escape(audience.Name)))],
            [
                CardVerb.Execute(texts.DeleteForGood, AudienceVerbs.Delete, Data(audience)) with { Style = AdaptiveActionStyle.Destructive },
                CardVerb.Execute(texts.Keep, AudienceVerbs.Show, Data(audience)),
            ]);
    }

    public static AdaptiveCard Form(CultureInfo culture, AudienceDraft? filledIn = null, string? problem = null)
    {
        var texts = new AudienceTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(Icon, texts.Kind, texts.FormSubtitle),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                new AdaptiveTextInput(Name)
                {
                    Label = texts.FormName,
                    Value = filledIn?.Name,
                    MaxLength = CommsBot.Audiences.Audience.MaxNameLength,
                    IsRequired = true,
                    ErrorMessage = texts.NameMissing(CommsBot.Audiences.Audience.MaxNameLength),
                },
                new AdaptiveChoiceSetInput(Kind)
                {
                    Label = texts.FormKind,
                    Choices = [.. Kinds.Select(k => new AdaptiveChoice(KindName(k, texts), k.ToString()))],
                    Value = (filledIn?.Kind ?? AudienceKind.Team).ToString(),
                    IsRequired = true,
                    ErrorMessage = texts.FormKindError,
                },
                new AdaptiveTextInput(Source)
                {
                    Label = texts.FormSource,
                    Placeholder = texts.FormSourcePlaceholder,
                    Value = filledIn?.Source,
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = texts.FormSourceError,
                },
                CardFrame.Quiet(texts.FormHint),
            ],
            [
                CardVerb.Execute(texts.Create, AudienceVerbs.Create) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.Execute(texts.All, AudienceVerbs.List) with { AssociatedInputs = AdaptiveAssociatedInputs.None },
            ]);
    }

    private static AdaptiveContainer Row(AudienceView audience, AudienceTexts texts) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = CardVerb.Execute(audience.Name, AudienceVerbs.Show, Data(audience)),
        Items =
        [
            new AdaptiveTextBlock(AdaptiveText.Escape(audience.Name)) { Weight = AdaptiveTextWeight.Bolder },
            CardFrame.Quiet($"{KindName(audience.Kind, texts)} · {texts.People(audience.Size)}"),
        ],
    };

    private static IEnumerable<AdaptiveElement> Notice(CardNotice? notice) => notice is null ? [] : [notice.ToElement()];

    private static IEnumerable<AdaptiveElement> Unknown(IReadOnlyList<string> unknown, AudienceTexts texts)
    {
        yield return new AdaptiveTextBlock(texts.UnknownAddresses(unknown.Count)) { Color = AdaptiveTextColor.Attention };
        yield return CardFrame.Quiet(AdaptiveText.Escape(string.Join(", ", unknown.Take(MostUnknownShown))) + (unknown.Count > MostUnknownShown ? " …" : ""));
    }

    private static string Footer(AudienceView audience, AudienceTexts texts)
    {
        var owner = AdaptiveText.Escape(audience.OwnerName);
        return audience.RefreshedAt is { } at
            ? texts.FooterRefreshed(owner, at.ToString("g", texts.Culture))
            : texts.FooterNeverRefreshed(owner);
    }

    private static string KindName(AudienceKind kind, AudienceTexts texts) => kind switch
    {
        AudienceKind.Team => texts.Team,
        AudienceKind.Channel => texts.Channel,
        AudienceKind.Group => texts.Group,
        _ => texts.ListOfPeople,
    };

    private static JsonObject Data(AudienceView audience) => new() { [Audience] = audience.Id.Value.ToString() };
}
