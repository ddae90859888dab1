using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Campaigns;
using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>The steps of making a prompt: about what, which words, what goes with it, for whom. Pure.</summary>
internal static class PromptFormCards
{
    public static AdaptiveCard Start(CultureInfo culture, Guid form)
    {
        var texts = new PromptTexts(culture);
        return Frame(
            texts,
            texts.StartTitle,
            null,
            [
                .. Enum.GetValues<PromptTheme>().Select(theme => CampaignFormCards.Row(
                    theme.Name(texts), texts.StartThemeHint(PromptLibrary.Of(theme).Count), PromptVerbs.Theme, PromptForm.DataOf(form, theme))),
                CampaignFormCards.Row(texts.StartOwn, texts.StartOwnHint, PromptVerbs.Theme, PromptForm.DataOf(form, null)),
            ]);
    }

    public static AdaptiveCard Pick(CultureInfo culture, Guid form, PromptTheme theme)
    {
        var texts = new PromptTexts(culture);
        return Frame(
            texts,
            theme.Name(texts),
            null,
            [
                new AdaptiveChoiceSetInput(PromptForm.Picked)
                {
                    Label = texts.PickLabel,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Wrap = true,
                    Choices =
                    [
                        new AdaptiveChoice(texts.PickSeries, PromptForm.Series),
                        .. PromptLibrary.Of(theme).Select(p => new AdaptiveChoice(p.In(culture), p.Id)),
                    ],
                    IsRequired = true,
                    ErrorMessage = texts.PickError,
                },
            ],
            [
                Next(texts, PromptVerbs.Pick, PromptForm.DataOf(form, theme)),
                CardVerb.ExecuteWithoutInputs(texts.Back, PromptVerbs.New, PromptForm.DataOf(form, null)),
            ]);
    }

    /// <param name="culture">The owner's language; its fields come first.</param>
    /// <param name="data">The draft, or the form that will make one.</param>
    /// <param name="filledIn">What stands in the fields already.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Text(CultureInfo culture, JsonObject data, IReadOnlyList<PromptText> filledIn, string? problem = null)
    {
        var texts = new PromptTexts(culture);
        return Frame(
            texts,
            texts.TextTitle,
            problem,
            [
                .. Languages.Supported.OrderByDescending(l => l.Name == culture.Name)
                    .SelectMany(l => TextFields(l, filledIn.FirstOrDefault(t => t.Language == l.Name), texts)),
                CardFrame.Quiet(texts.TextHint),
            ],
            [Next(texts, PromptVerbs.SaveText, data)]);
    }

    public static AdaptiveCard Extras(
        CultureInfo culture, PromptId prompt, PromptExtras filledIn, IReadOnlyList<KnownChannel> channels, string? problem = null)
    {
        var texts = new PromptTexts(culture);
        return Frame(
            texts,
            texts.ExtrasTitle,
            problem,
            [
                new AdaptiveToggleInput(PromptForm.TakesAnswer)
                {
                    Label = texts.ExtrasAnswerLabel, Title = texts.ExtrasAnswer, Value = filledIn.TakesAnswer ? "true" : "false", Wrap = true,
                },
                .. channels.Count == 0 ? (IEnumerable<AdaptiveElement>)[] : [Where(filledIn, channels, texts)],
                CardFrame.Quiet(texts.ExtrasChannelHint),
                Line(PromptForm.PictureUrl, texts.ExtrasPicture, filledIn.PictureUrl, PromptExtras.MaxUrlLength, texts) with { Style = AdaptiveTextInputStyle.Url },
                Line(PromptForm.PictureAlt, texts.ExtrasPictureAlt, filledIn.PictureAlt, PromptExtras.MaxAltLength, texts),
                Line(PromptForm.LinkUrl, texts.ExtrasLink, filledIn.LinkUrl, PromptExtras.MaxUrlLength, texts) with { Style = AdaptiveTextInputStyle.Url },
                Line(PromptForm.LinkTitle, texts.ExtrasLinkTitle, filledIn.LinkTitle, PromptExtras.MaxLinkTitleLength, texts),
            ],
            [Next(texts, PromptVerbs.SaveExtras, PromptForm.DataOf(prompt))]);
    }

    private static AdaptiveCard Frame(
        PromptTexts texts, string title, string? problem, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction>? actions = null) =>
        CardFrame.Create(
            texts.Culture,
            [
                CardFrame.Header(PromptCards.Icon, texts.Kind, texts.NewSubtitle),
                CardFrame.Title(title),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(problem))],
                .. body,
            ],
            actions);

    private static AdaptiveExecuteAction Next(PromptTexts texts, string verb, JsonObject data) =>
        CardVerb.Execute(texts.Next, verb, data) with { Style = AdaptiveActionStyle.Positive };

    private static IEnumerable<AdaptiveElement> TextFields(CultureInfo language, PromptText? filledIn, PromptTexts texts)
    {
        yield return new AdaptiveTextInput(PromptForm.TitleIn(language.Name))
        {
            Label = texts.TextTitleLabel(language.NativeName),
            Value = filledIn?.Title,
            MaxLength = PromptText.MaxTitleLength,
            ErrorMessage = texts.TextError(PromptText.MaxTitleLength),
        };
        yield return new AdaptiveTextInput(PromptForm.TextIn(language.Name))
        {
            Label = texts.TextLabel(language.NativeName),
            Value = filledIn?.Text,
            IsMultiline = true,
            MaxLength = PromptText.MaxTextLength,
            ErrorMessage = texts.TextError(PromptText.MaxTextLength),
        };
    }

    private static AdaptiveChoiceSetInput Where(PromptExtras filledIn, IReadOnlyList<KnownChannel> channels, PromptTexts texts) => new(PromptForm.AnswersChannel)
    {
        Label = texts.ExtrasChannel,
        Style = AdaptiveChoiceInputStyle.Compact,
        Choices = [new AdaptiveChoice(texts.ExtrasNoChannel, PromptForm.NoChannel), .. channels.Select(c => new AdaptiveChoice(c.Name, c.Id))],
        Value = channels.Any(c => c.Id == filledIn.AnswersChannelId) ? filledIn.AnswersChannelId : PromptForm.NoChannel,
        ErrorMessage = texts.ExtrasError,
    };

    private static AdaptiveTextInput Line(string id, string label, string? value, int most, PromptTexts texts) =>
        new(id) { Label = label, Value = value, MaxLength = most, ErrorMessage = texts.ExtrasError };
}
