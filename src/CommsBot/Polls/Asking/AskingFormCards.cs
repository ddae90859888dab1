using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Polls.Questions;
using CommsBot.Teams;

namespace CommsBot.Polls.Asking;

/// <summary>The steps of making a poll that are filled in: a question, and what it promises to those who answer. Pure.</summary>
internal static class AskingFormCards
{
    /// <param name="culture">The owner's language; its fields come first.</param>
    /// <param name="poll">The draft.</param>
    /// <param name="index">The question's place; null for a new one.</param>
    /// <param name="filledIn">What stands in the fields already.</param>
    /// <param name="canBeBeside">Whether there is a question before it that it may be shown beside.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Question(
        CultureInfo culture, string poll, int? index, QuestionDraft filledIn, bool canBeBeside, QuestionProblem? problem = null)
    {
        var texts = new AskingTexts(culture);
        var data = AskingForm.DataOf(poll, index);
        data[AskingForm.Kind] = filledIn.Kind.ToString();
        return AskingCards.Frame(
            texts,
            new QuestionTexts(culture).KindOf(filledIn.Kind),
            problem?.Sentence(texts),
            [
                .. InOrder(culture).SelectMany(l => Words(l, filledIn, texts)),
                CardFrame.Quiet(texts.LanguageHint),
                Toggle(AskingForm.Required, texts.Required, filledIn.IsRequired),
                .. filledIn.TakesChoices ? [Toggle(AskingForm.Other, texts.TakeOther, filledIn.HasOther)] : (IEnumerable<AdaptiveElement>)[],
                .. filledIn.Kind == QuestionKind.MultipleChoice ? [Toggle(AskingForm.None, texts.TakeNone, filledIn.HasNone)] : (IEnumerable<AdaptiveElement>)[],
                .. canBeBeside && filledIn.Kind != QuestionKind.OpenText
                    ? [Toggle(AskingForm.Beside, texts.Beside, filledIn.IsBesidePrevious)]
                    : (IEnumerable<AdaptiveElement>)[],
            ],
            [
                CardVerb.Execute(texts.SaveQuestion, PollVerbs.SaveQuestion, data) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.ExecuteWithoutInputs(texts.Back, PollVerbs.Questions, AskingForm.DataOf(poll)),
            ]);
    }

    /// <param name="culture">The owner's language; its fields come first.</param>
    /// <param name="poll">The draft.</param>
    /// <param name="filledIn">What stands in the fields already.</param>
    /// <param name="title">Null for none.</param>
    /// <param name="canSlice">Whether the organisation lets results be looked at by department.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    public static AdaptiveCard Rules(CultureInfo culture, string poll, PollRules filledIn, PollWords? title, bool canSlice, string? problem = null)
    {
        var texts = new AskingTexts(culture);
        return AskingCards.Frame(
            texts,
            texts.RulesTitle,
            problem,
            [
                .. InOrder(culture).Select(l => new AdaptiveTextInput(AskingForm.TitleIn(l.Name))
                {
                    Label = texts.TitleLabel(l.NativeName),
                    Value = title?.ByLanguage.GetValueOrDefault(l.Name),
                    MaxLength = PollQuestion.MaxChoiceLength,
                    ErrorMessage = texts.ErrorLong(PollQuestion.MaxChoiceLength),
                }),
                Choice(
                    AskingForm.Secrecy,
                    texts.SecrecyLabel,
                    filledIn.IsAnonymous ? AskingForm.Anonymous : AskingForm.Named,
                    [new AdaptiveChoice(texts.SecrecyAnonymous, AskingForm.Anonymous), new AdaptiveChoice(texts.SecrecyNamed, AskingForm.Named)],
                    texts),
                Choice(
                    AskingForm.ResultsFor,
                    texts.ResultsLabel,
                    filledIn.ResultsFor.ToString(),
                    [
                        new AdaptiveChoice(texts.ResultsAfterClosing, nameof(ResultsRule.AfterClosing)),
                        new AdaptiveChoice(texts.ResultsAfterAnswering, nameof(ResultsRule.AfterAnswering)),
                        new AdaptiveChoice(texts.ResultsNever, nameof(ResultsRule.Never)),
                    ],
                    texts),
                .. canSlice ? [Toggle(AskingForm.Slices, texts.Slices, filledIn.HasSlices)] : (IEnumerable<AdaptiveElement>)[],
                Choice(
                    AskingForm.Reminders,
                    texts.RemindersLabel,
                    filledIn.Reminders.ToString(CultureInfo.InvariantCulture),
                    [.. Enumerable.Range(0, PollRules.MostReminders + 1).Select(n => new AdaptiveChoice(Reminders(n, texts), n.ToString(CultureInfo.InvariantCulture)))],
                    texts) with { Style = AdaptiveChoiceInputStyle.Compact },
                CardFrame.Quiet(texts.RulesHint),
            ],
            [
                CardVerb.Execute(texts.Next, PollVerbs.SaveRules, AskingForm.DataOf(poll)) with { Style = AdaptiveActionStyle.Positive },
                CardVerb.ExecuteWithoutInputs(texts.Back, PollVerbs.Questions, AskingForm.DataOf(poll)),
            ]);
    }

    private static IEnumerable<CultureInfo> InOrder(CultureInfo culture) => Languages.Supported.OrderByDescending(l => l.Name == culture.Name);

    private static IEnumerable<AdaptiveElement> Words(CultureInfo language, QuestionDraft filledIn, AskingTexts texts)
    {
        yield return new AdaptiveTextInput(AskingForm.TextIn(language.Name))
        {
            Label = texts.TextLabel(language.NativeName),
            Value = Fitting(filledIn.Text.GetValueOrDefault(language.Name), PollQuestion.MaxTextLength),
            MaxLength = PollQuestion.MaxTextLength,
            ErrorMessage = texts.ErrorLong(PollQuestion.MaxTextLength),
        };
        if (!filledIn.TakesChoices)
            yield break;

        yield return new AdaptiveTextInput(AskingForm.ChoicesIn(language.Name))
        {
            Label = texts.ChoicesLabel(language.NativeName, PollQuestion.MinChoices, PollQuestion.MaxChoices),
            Value = filledIn.Choices.TryGetValue(language.Name, out var choices) ? string.Join('\n', choices) : null,
            IsMultiline = true,
            ErrorMessage = texts.ProblemTooFewChoices,
        };
    }

    private static AdaptiveToggleInput Toggle(string id, string title, bool isOn) =>
        new(id) { Title = title, Value = isOn ? "true" : "false", Wrap = true };

    private static AdaptiveChoiceSetInput Choice(string id, string label, string value, IReadOnlyList<AdaptiveChoice> choices, AskingTexts texts) => new(id)
    {
        Label = label,
        Style = AdaptiveChoiceInputStyle.Expanded,
        Wrap = true,
        Choices = choices,
        Value = value,
        IsRequired = true,
        ErrorMessage = texts.ErrorChoose,
    };

    private static string Reminders(int count, AskingTexts texts) => count == 0 ? texts.NoReminder : texts.Reminders(count);

    private static string? Fitting(string? text, int most) => text?[..Math.Min(text.Length, most)];
}
