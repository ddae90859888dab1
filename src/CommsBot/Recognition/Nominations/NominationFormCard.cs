using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Recognition.Nominations;

/// <summary>Asks for what a nomination lacks: in the chat, or in a dialog of its own.</summary>
internal static class NominationFormCard
{
    /// <param name="culture">The nominator's language.</param>
    /// <param name="form">What is known and asked.</param>
    /// <param name="rules">How long a reason may be.</param>
    public static AdaptiveCard Create(CultureInfo culture, NominationForm form, RecognitionOptions rules)
    {
        var texts = new NominationTexts(culture);
        var draft = form.Draft;
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("🙌", new RecognitionTexts(culture).Kind, texts.FormSubtitle),
                CardFrame.Title(AdaptiveText.Escape(form.Title)),
                .. form.Problem is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(form.Problem))],
                .. form.People is null ? (IEnumerable<AdaptiveElement>)[] : [Who(form.People, texts)],
                new AdaptiveChoiceSetInput(NominationDraft.ChosenValue)
                {
                    Label = texts.FormValue,
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Choices = [.. Enum.GetValues<RecognitionValue>().Select(v => new AdaptiveChoice($"{v.Icon()} {v.Name(culture)}", v.ToString()))],
                    Value = draft.Value?.ToString(),
                    IsRequired = true,
                    ErrorMessage = texts.FormValueError,
                },
                .. form.KeepsReasonBack ? (IEnumerable<AdaptiveElement>)[] : WhyAndWhom(form, texts, rules),
            ],
            [form.IsDialog
                ? CardDialog.Submit(texts.FormSend, NominationVerbs.Dialog, draft.ToData())
                : CardVerb.Execute(texts.FormSend, NominationVerbs.Submit, draft.ToData()) with { Style = AdaptiveActionStyle.Positive }]);
    }

    private static IEnumerable<AdaptiveElement> WhyAndWhom(NominationForm form, NominationTexts texts, RecognitionOptions rules) =>
    [
        new AdaptiveTextInput(NominationDraft.GivenReason)
        {
            Label = texts.FormReason,
            IsMultiline = true,
            MaxLength = rules.MaxReasonLength,
            Value = form.Draft.Reason is "" || form.IsPublic ? null : form.Draft.Reason,
            IsRequired = true,
            ErrorMessage = texts.FormReasonError(rules.MinReasonLength, rules.MaxReasonLength),
        },
        new AdaptiveTextInput(NominationDraft.GivenHelp)
        {
            Label = texts.FormHelped,
            Placeholder = texts.FormHelpedPlaceholder,
            MaxLength = NominationDraft.MaxHelpedLength,
            Value = form.Draft.Helped is "" || form.IsPublic ? null : form.Draft.Helped,
        },
    ];

    private static AdaptiveChoiceSetInput Who(PeopleChoice people, NominationTexts texts) =>
        new(people.UsesPicker ? NominationDraft.PickedPeople : NominationDraft.ChosenPerson)
        {
            Label = texts.FormWho,
            Placeholder = texts.FormWhoPlaceholder,
            Style = AdaptiveChoiceInputStyle.Filtered,
            IsMultiSelect = people.UsesPicker,
            ChoicesData = people.UsesPicker ? AdaptiveDataQuery.People : null,
            Choices = [.. people.Offered.Select(p => new AdaptiveChoice(AdaptiveText.Plain(p.Name), (people.UsesPicker ? p.EntraObjectId : null) ?? p.Id.ToString()))],
            IsRequired = true,
            ErrorMessage = texts.FormWhoError,
        };
}

/// <param name="Draft">What is known already; it fills the fields and travels with them.</param>
/// <param name="Title">Not escaped: names stand in it.</param>
internal sealed record NominationForm(NominationDraft Draft, string Title)
{
    /// <summary>What to put right, if anything.</summary>
    public string? Problem { get; init; }

    /// <summary>Whom to choose from; null when the nominees are known.</summary>
    public PeopleChoice? People { get; init; }

    public bool IsDialog { get; init; }

    /// <summary>Others see the form, too: it must not repeat what was said.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The reason is all right, and others would read it.</summary>
    public bool KeepsReasonBack { get; init; }
}

/// <summary>Teams' people picker, which finds everybody in the directory; or, where ids of the directory say nothing to the bot, a list of people it knows.</summary>
internal sealed record PeopleChoice(bool UsesPicker, IReadOnlyList<Person> Offered);
