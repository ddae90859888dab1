using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Campaigns;
using CommsBot.Localization;

namespace CommsBot.Prompts;

/// <summary>A prompt on the cards of its campaign. Pure.</summary>
internal static class PromptFace
{
    public const string Step = "step";

    /// <param name="prompt">What it says.</param>
    /// <param name="campaign">Whom it is for.</param>
    /// <param name="answersChannel">Where answers may be shared; null when nowhere.</param>
    /// <param name="culture">The owner's language.</param>
    public static CampaignFace Create(Prompt prompt, Campaign campaign, string? answersChannel, CultureInfo culture)
    {
        var texts = new PromptTexts(culture);
        return new CampaignFace
        {
            Icon = PromptCards.Icon,
            Kind = texts.Kind,
            MakingSubtitle = texts.NewSubtitle,
            Words = Words(prompt, texts),
            Facts = [.. Facts(prompt, campaign, answersChannel, texts)],
            Edits = [.. Edits(prompt, campaign, texts)],
            Languages = prompt.IsSeries ? Languages.Supported : [.. Languages.Supported.Where(l => prompt.Texts.Any(t => t.Language == l.Name))],
            List = new CampaignEdit(texts.ListTitle, PromptVerbs.List),
        };
    }

    /// <summary>What it says, in the owner's language where it has that.</summary>
    public static string Words(Prompt prompt, PromptTexts texts)
    {
        if (prompt is { IsSeries: true, Theme: { } theme })
            return texts.OverviewSeries(theme.Name(texts));

        var text = ReadPrompt.TextOf(prompt.Content, null, texts.Culture);
        return text.Title ?? PromptCards.Shorten(text.Text);
    }

    private static IEnumerable<AdaptiveFact> Facts(Prompt prompt, Campaign campaign, string? answersChannel, PromptTexts texts)
    {
        yield return new AdaptiveFact(
            texts.OverviewAnswers,
            (prompt, campaign) switch
            {
                ({ TakesAnswer: false }, _) => texts.OverviewAnswersNone,
                (_, { Target: CampaignTarget.Channel }) => texts.AnswerInThread,
                _ when answersChannel is not null => texts.OverviewAnswersShared(AdaptiveText.Escape(answersChannel)),
                _ => texts.OverviewAnswersPrivate,
            });
        if (!prompt.IsSeries)
            yield return new AdaptiveFact(texts.OverviewLanguages, string.Join(", ", prompt.Texts.Select(t => CultureInfo.GetCultureInfo(t.Language).NativeName)));
    }

    private static IEnumerable<CampaignEdit> Edits(Prompt prompt, Campaign campaign, PromptTexts texts)
    {
        if (prompt.CanCorrect(campaign))
            yield return Edit(texts.CorrectText, PromptVerbs.SaveText);
        if (campaign.CanChange && !prompt.IsSeries)
            yield return Edit(texts.EditText, PromptVerbs.SaveText);
        if (campaign.CanChange)
            yield return Edit(texts.EditExtras, PromptVerbs.SaveExtras);

        CampaignEdit Edit(string title, string step) =>
            new(title, PromptVerbs.Edit, new JsonObject { [PromptForm.Id] = prompt.Id.ToString(), [Step] = step });
    }
}
