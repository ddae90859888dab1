using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>Asks for what a nomination lacks.</summary>
internal static class NominationFormCard
{
    /// <param name="culture">The nominator's language.</param>
    /// <param name="draft">What is known already; it fills the fields and travels with them.</param>
    /// <param name="title">Not escaped: names stand in it.</param>
    /// <param name="rules">How long a reason may be.</param>
    /// <param name="problem">What to put right, if anything.</param>
    /// <param name="people">Whom to choose from; null when the nominees are known.</param>
    public static AdaptiveCard Create(
        CultureInfo culture, NominationDraft draft, string title, RecognitionOptions rules, string? problem = null, IReadOnlyList<Person>? people = null)
    {
        var texts = new NominationTexts(culture);
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("🙌", new RecognitionTexts(culture).Kind, texts.FormSubtitle),
                CardFrame.Title(AdaptiveText.Escape(title)),
                .. problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(problem)],
                .. people is null ? (IEnumerable<AdaptiveElement>)[] : [Who(people, texts)],
                new AdaptiveChoiceSetInput(NominationDraft.ChosenValue)
                {
                    Label = texts.FormValue,
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Choices = [.. Enum.GetValues<RecognitionValue>().Select(v => new AdaptiveChoice($"{v.Icon()} {v.Name(culture)}", v.ToString()))],
                    Value = draft.Value?.ToString(),
                    IsRequired = true,
                    ErrorMessage = texts.FormValueError,
                },
                new AdaptiveTextInput(NominationDraft.GivenReason)
                {
                    Label = texts.FormReason,
                    IsMultiline = true,
                    MaxLength = rules.MaxReasonLength,
                    Value = draft.Reason is "" ? null : draft.Reason,
                    IsRequired = true,
                    ErrorMessage = texts.FormReasonError(rules.MinReasonLength, rules.MaxReasonLength),
                },
            ],
            [CardVerb.Execute(texts.FormSend, NominationVerbs.Submit, draft.ToData()) with { Style = AdaptiveActionStyle.Positive }]);
    }

    private static AdaptiveChoiceSetInput Who(IReadOnlyList<Person> people, NominationTexts texts) => new(NominationDraft.ChosenPerson)
    {
        Label = texts.FormWho,
        Placeholder = texts.FormWhoPlaceholder,
        Style = AdaptiveChoiceInputStyle.Filtered,
        Choices = [.. people.Select(p => new AdaptiveChoice(p.Name, p.Id.ToString()))],
        IsRequired = true,
        ErrorMessage = texts.FormWhoError,
    };
}
