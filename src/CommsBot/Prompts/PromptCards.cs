using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Delivery;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>Every face of a prompt: asking, answered, changing, closed, in a channel, as a preview. Pure: state and language in, card out.</summary>
internal static class PromptCards
{
    public const string Icon = "💡";
    public const string Sending = "sending";
    public const string Answer = "answer";
    public const string Share = "share";

    private const int MostInNotification = 140;

    public static CardMessage Message(PromptView prompt, CultureInfo culture) =>
        new(Asking(prompt, culture), new PromptTexts(culture).Notification(prompt.FromName, Shorten(prompt.Title ?? prompt.Text)));

    /// <summary>The face that fits the prompt and its viewer now.</summary>
    public static AdaptiveCard For(PromptView prompt, CultureInfo culture, string? notice = null) => prompt switch
    {
        { IsClosed: true } => Closed(prompt, culture),
        { Mine: null } => Asking(prompt, culture, notice),
        _ => Answered(prompt, culture, notice),
    };

    /// <summary>To a person who has not answered, or everybody in a channel.</summary>
    public static AdaptiveCard Asking(PromptView prompt, CultureInfo culture, string? notice = null)
    {
        var texts = new PromptTexts(culture);
        if (prompt.IsInChannel)
            return Frame(prompt, texts, prompt.Extras.TakesAnswer ? [CardFrame.Footer(texts.AnswerInThread)] : [], [], notice);
        if (!prompt.Extras.TakesAnswer)
            return UnderNudge(Frame(prompt, texts, [], [], notice), prompt, culture);

        return UnderNudge(
            Frame(prompt, texts, [.. Inputs(prompt, texts), CardFrame.Footer(texts.OpenUntil(Date(prompt, texts)))], [SendButton(prompt, texts)], notice),
            prompt, culture);
    }

    /// <summary>To a person who has answered: what they said, who sees it, and the way to change.</summary>
    public static AdaptiveCard Answered(PromptView prompt, CultureInfo culture, string? notice = null)
    {
        var texts = new PromptTexts(culture);
        return Frame(
            prompt, texts, [MyAnswer(prompt, texts), CardFrame.Footer(texts.ChangeUntil(Date(prompt, texts)))],
            [CardVerb.Execute(texts.ChangeAnswer, PromptVerbs.Change, DataOf(prompt))], notice);
    }

    /// <summary>The fields again, filled with the present answer.</summary>
    public static AdaptiveCard Changing(PromptView prompt, CultureInfo culture)
    {
        var texts = new PromptTexts(culture);
        return Frame(
            prompt, texts, [.. Inputs(prompt, texts), CardFrame.Footer(texts.OpenUntil(Date(prompt, texts)))],
            [SendButton(prompt, texts), CardVerb.ExecuteWithoutInputs(texts.KeepAnswer, PromptVerbs.Show, DataOf(prompt))]);
    }

    /// <summary>The last face.</summary>
    public static AdaptiveCard Closed(PromptView prompt, CultureInfo culture)
    {
        var texts = new PromptTexts(culture);
        return Frame(prompt, texts, [.. prompt.Mine is null ? (IEnumerable<AdaptiveElement>)[] : [MyAnswer(prompt, texts)], CardFrame.Footer(texts.Closed)], []);
    }

    /// <summary>Once answered, it asks nothing any more and needs no "not now".</summary>
    private static AdaptiveCard UnderNudge(AdaptiveCard card, PromptView prompt, CultureInfo culture) => prompt.Occurrence is { } occurrence
        ? card with { Actions = [.. card.Actions, .. NudgeFooter.Actions(culture, occurrence, NudgeKind.Prompt)] }
        : card;

    private static AdaptiveCard Frame(
        PromptView prompt, PromptTexts texts, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction> actions, string? notice = null)
    {
        var name = AdaptiveText.Escape(prompt.FromName);
        return CardFrame.Create(
            texts.Culture,
            [
                CardFrame.Header(Icon, texts.Kind, prompt.Theme is { } theme ? texts.FromTheme(name, theme.Name(texts)) : texts.From(name)),
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(notice))],
                .. prompt.Extras.PictureUrl is { } url ? (IEnumerable<AdaptiveElement>)[Picture(url, prompt.Extras.PictureAlt ?? "")] : [],
                .. Words(prompt),
                .. body,
            ],
            [.. actions, .. prompt.Extras.LinkUrl is { } link ? (IEnumerable<AdaptiveAction>)[new AdaptiveOpenUrlAction(link) { Title = prompt.Extras.LinkTitle }] : []]);
    }

    private static AdaptiveImage Picture(string url, string altText) => new(url, altText) { Size = AdaptiveImageSize.Stretch };

    private static IEnumerable<AdaptiveElement> Words(PromptView prompt) => prompt.Title is { } title
        ? [CardFrame.Title(AdaptiveText.Escape(title)), new AdaptiveTextBlock(AdaptiveText.Escape(prompt.Text))]
        : [CardFrame.Title(AdaptiveText.Escape(prompt.Text))];

    private static IEnumerable<AdaptiveElement> Inputs(PromptView prompt, PromptTexts texts)
    {
        yield return new AdaptiveTextInput(Answer)
        {
            Label = texts.AnswerLabel,
            Placeholder = texts.AnswerPlaceholder,
            Value = prompt.Mine?.Text,
            IsMultiline = true,
            MaxLength = PromptAnswer.MaxLength,
            IsRequired = true,
            ErrorMessage = texts.AnswerError(PromptAnswer.MaxLength),
        };
        if (prompt.AnswersChannel is not { } channel)
        {
            yield return CardFrame.Quiet(texts.OnlyYou);
            yield break;
        }

        yield return new AdaptiveChoiceSetInput(Share)
        {
            Label = texts.ShareLabel,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Choices =
            [
                new AdaptiveChoice(texts.ShareNobody, nameof(AnswerShare.Nobody)),
                new AdaptiveChoice(texts.ShareWithName(channel), nameof(AnswerShare.WithName)),
                new AdaptiveChoice(texts.ShareWithoutName(channel), nameof(AnswerShare.WithoutName)),
            ],
            Value = (prompt.Mine?.Share ?? AnswerShare.Nobody).ToString(),
            Wrap = true,
            IsRequired = true,
            ErrorMessage = texts.ShareError,
        };
        yield return CardFrame.Quiet(texts.ShareExplains);
    }

    private static AdaptiveContainer MyAnswer(PromptView prompt, PromptTexts texts)
    {
        var channel = AdaptiveText.Escape(prompt.AnswersChannel ?? "");
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Items =
            [
                new AdaptiveTextBlock(texts.AnswerLabel) { Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextBlock(AdaptiveText.Escape(prompt.Mine!.Text)) { Spacing = AdaptiveSpacing.Small },
                CardFrame.Quiet(prompt.Mine.Share switch
                {
                    AnswerShare.WithName => texts.SharedWithName(channel),
                    AnswerShare.WithoutName => texts.SharedWithoutName(channel),
                    _ => texts.SharedNobody,
                }),
            ],
        };
    }

    private static AdaptiveExecuteAction SendButton(PromptView prompt, PromptTexts texts) =>
        CardVerb.Execute(texts.SendAnswer, PromptVerbs.Answer, DataOf(prompt)) with { Style = AdaptiveActionStyle.Positive };

    private static JsonObject DataOf(PromptView prompt) => new() { [Sending] = prompt.SendingId?.ToString() ?? "preview" };

    private static string Date(PromptView prompt, PromptTexts texts) => prompt.OpenUntil.ToString(texts.DateFormat, texts.Culture);

    internal static string Shorten(string text) => text.Length <= MostInNotification ? text : $"{text[..(MostInNotification - 1)].TrimEnd()}…";
}
