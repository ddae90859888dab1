namespace CommsBot.AdaptiveCards;

/// <summary>
/// Labels, error messages and limits of inputs.
/// See https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation.
/// </summary>
internal static class InputRules
{
    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts)
    {
        var inputs = parts.Where(part => part.Node is AdaptiveInput).ToList();
        if (inputs is [var first, ..]
            && !parts.Any(part =>
                part.Node is AdaptiveExecuteAction or AdaptiveSubmitAction or AdaptiveUnknownAction && part.Place != Place.RefreshAction))
            yield return first.Problem("No Action.Execute or Action.Submit sends what people fill in here.");

        foreach (var part in inputs)
            foreach (var problem in OfInput(part, (AdaptiveInput)part.Node!)) yield return problem;
    }

    private static IEnumerable<AdaptiveCardProblem> OfInput(CardPart part, AdaptiveInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Id)) yield return part.Problem("id", "An input needs an id: the name its value is sent under.");
        if (IsUnnamed(input))
            yield return part.Problem(
                "label", "An input needs a label: what a screen reader says. Put the question into it instead of a text above.");
        if ((input.IsRequired || HasLimits(input)) && string.IsNullOrWhiteSpace(input.ErrorMessage))
            yield return part.Problem("errorMessage", "An input that can be filled in wrongly needs an error message that says what is expected.");
        foreach (var problem in OfKind(part, input)) yield return problem;
    }

    private static bool IsUnnamed(AdaptiveInput input) =>
        string.IsNullOrWhiteSpace(input.Label) && string.IsNullOrWhiteSpace((input as AdaptiveToggleInput)?.Title);

    private static bool HasLimits(AdaptiveInput input) => input
        is AdaptiveTextInput { Regex: not null }
        or AdaptiveNumberInput { Min: not null } or AdaptiveNumberInput { Max: not null }
        or AdaptiveDateInput { Min: not null } or AdaptiveDateInput { Max: not null }
        or AdaptiveTimeInput { Min: not null } or AdaptiveTimeInput { Max: not null };

    private static IEnumerable<AdaptiveCardProblem> OfKind(CardPart part, AdaptiveInput input) => input switch
    {
        AdaptiveTextInput text => Text(part, text),
        AdaptiveNumberInput number => Range(part, number.Value, number.Min, number.Max),
        AdaptiveDateInput date => Range(part, date.Value, date.Min, date.Max),
        AdaptiveTimeInput time => Range(part, time.Value, time.Min, time.Max),
        AdaptiveRatingInput rating => Range(part, rating.Value, 0, rating.Max ?? 5),
        AdaptiveToggleInput toggle => Toggle(part, toggle),
        _ => [],
    };

    private static IEnumerable<AdaptiveCardProblem> Text(CardPart part, AdaptiveTextInput text)
    {
        if (text.MaxLength < 1) yield return part.Problem("maxLength", "The number must be 1 or more.");
        if (text.Value?.Length > text.MaxLength)
            yield return part.Problem("value", $"The value has {text.Value.Length} letters, more than MaxLength allows ({text.MaxLength}).");
        if (text is { IsMultiline: true, Style: AdaptiveTextInputStyle.Password }) yield return part.Problem("style", "A password has one line.");
    }

    private static IEnumerable<AdaptiveCardProblem> Range<T>(CardPart part, T? value, T? min, T? max)
        where T : struct, IComparable<T>
    {
        if (min is { } low && max is { } high && low.CompareTo(high) > 0)
            yield return part.Problem("min", "The smallest value is above the largest one.");
        else if (value is { } preset && (preset.CompareTo(min ?? preset) < 0 || preset.CompareTo(max ?? preset) > 0))
            yield return part.Problem("value", "The value lies outside its own limits.");
    }

    private static IEnumerable<AdaptiveCardProblem> Toggle(CardPart part, AdaptiveToggleInput toggle)
    {
        if (string.IsNullOrWhiteSpace(toggle.Title)) yield return part.Problem("title", "A toggle needs the text beside the box.");
        var (on, off) = (toggle.ValueOn ?? "true", toggle.ValueOff ?? "false");
        if (on == off) yield return part.Problem("valueOn", "On and off send the same value.");
        if (toggle.Value is { } value && value != on && value != off)
            yield return part.Problem("value", $"The value is neither \"{on}\" nor \"{off}\".");
    }
}
