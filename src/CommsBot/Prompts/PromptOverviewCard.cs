using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>A prompt as its owner sees it: what, to whom, when, and what can be done with it now. Pure.</summary>
internal static class PromptOverviewCard
{
    public const string Step = "step";

    /// <param name="prompt">The owner's.</param>
    /// <param name="who">Whom it is for, as they called it; null when nobody was chosen.</param>
    /// <param name="answersChannel">Where answers may be shared; null when nowhere.</param>
    /// <param name="culture">The owner's language.</param>
    /// <param name="form">Names this card for good: two taps on <em>Duplicate</em> make one copy.</param>
    /// <param name="notice">Why it is not as they expected, if so.</param>
    public static AdaptiveCard Create(Prompt prompt, string? who, string? answersChannel, CultureInfo culture, Guid form, string? notice = null)
    {
        var texts = new PromptTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header(PromptCards.Icon, texts.Kind, StateOf(prompt, texts)),
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(notice))],
                CardFrame.Title(AdaptiveText.Escape(Words(prompt, texts))),
                new AdaptiveFactSet { Facts = [.. Facts(prompt, who, answersChannel, texts)] },
                CardFrame.Footer(Hint(prompt, texts)),
            ],
            [.. Actions(prompt, form, texts)]);
    }

    /// <summary>What it says, in the owner's language where it has that.</summary>
    public static string Words(Prompt prompt, PromptTexts texts)
    {
        if (prompt is { IsSeries: true, Theme: { } theme })
            return texts.OverviewSeries(theme.Name(texts));

        var text = ReadPrompt.TextOf(prompt, null, texts.Culture);
        return text.Title ?? PromptCards.Shorten(text.Text);
    }

    public static string StateOf(Prompt prompt, PromptTexts texts) => prompt.State switch
    {
        PromptState.Scheduled => texts.StateScheduled(Local(prompt, texts)),
        PromptState.Sent => texts.StateSent,
        PromptState.Cancelled => texts.StateCancelled,
        _ => texts.StateDraft,
    };

    private static IEnumerable<AdaptiveFact> Facts(Prompt prompt, string? who, string? answersChannel, PromptTexts texts)
    {
        yield return new AdaptiveFact(texts.OverviewWho, AdaptiveText.Escape(who ?? texts.OverviewNobodyYet));
        yield return new AdaptiveFact(texts.OverviewWhen, prompt.Schedule?.Sentence(new ScheduleTexts(texts.Culture)) ?? texts.WhenNow);
        yield return new AdaptiveFact(texts.OverviewOpen, texts.Days(prompt.OpenForDays));
        yield return new AdaptiveFact(
            texts.OverviewAnswers,
            prompt switch
            {
                { TakesAnswer: false } => texts.OverviewAnswersNone,
                { Target: PromptTarget.Channel } => texts.AnswerInThread,
                _ when answersChannel is not null => texts.OverviewAnswersShared(AdaptiveText.Escape(answersChannel)),
                _ => texts.OverviewAnswersPrivate,
            });
        if (!prompt.IsSeries)
            yield return new AdaptiveFact(texts.OverviewLanguages, string.Join(", ", prompt.Texts.Select(t => CultureInfo.GetCultureInfo(t.Language).NativeName)));
    }

    private static IEnumerable<AdaptiveAction> Actions(Prompt prompt, Guid form, PromptTexts texts)
    {
        AdaptiveExecuteAction Button(string title, string verb) => CardVerb.Execute(title, verb, PromptForm.DataOf(prompt.Id));
        AdaptiveExecuteAction Edit(string title, string step)
        {
            var data = PromptForm.DataOf(prompt.Id);
            data[Step] = step;
            return CardVerb.Execute(title, PromptVerbs.Edit, data) with { Mode = AdaptiveActionMode.Secondary };
        }

        if (prompt.State == PromptState.Draft)
            yield return Button(prompt.ScheduleJson is null ? texts.SendNow : texts.ScheduleIt, PromptVerbs.Release) with { Style = AdaptiveActionStyle.Positive };
        if (prompt.State != PromptState.Cancelled)
            yield return Button(texts.Preview, PromptVerbs.Preview);
        if (prompt.CanCorrect)
            yield return Edit(texts.CorrectText, PromptVerbs.SaveText);
        if (prompt.CanChange && !prompt.IsSeries)
            yield return Edit(texts.EditText, PromptVerbs.SaveText);
        if (prompt.CanChange)
        {
            yield return Edit(texts.EditExtras, PromptVerbs.SaveExtras);
            yield return Edit(texts.EditAim, PromptVerbs.SaveAim);
        }

        var copy = PromptForm.DataOf(prompt.Id);
        copy[PromptForm.Form] = form.ToString();
        yield return CardVerb.Execute(texts.Duplicate, PromptVerbs.Duplicate, copy) with { Mode = prompt.CanChange ? AdaptiveActionMode.Secondary : null };
        if (prompt.State != PromptState.Cancelled)
            yield return Button(texts.CancelIt, PromptVerbs.Cancel) with { Mode = AdaptiveActionMode.Secondary };
    }

    private static string Hint(Prompt prompt, PromptTexts texts) => prompt.State switch
    {
        PromptState.Draft => texts.OverviewDraftHint,
        PromptState.Scheduled => texts.OverviewScheduledHint,
        PromptState.Sent => texts.OverviewSentHint,
        _ => texts.OverviewCancelledHint,
    };

    private static string Local(Prompt prompt, PromptTexts texts)
    {
        var zone = Zones.Find(prompt.TimeZone) ?? TimeZoneInfo.Utc;
        return TimeZoneInfo.ConvertTime(prompt.NextDueAt ?? prompt.CreatedAt, zone).ToString(texts.TimeFormat, texts.Culture);
    }
}
