namespace CommsBot.AdaptiveCards;

/// <summary>
/// What can be chosen.
/// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker and
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search.
/// </summary>
internal static class ChoiceRules
{
    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts) =>
        parts.SelectMany(part => part.Node is AdaptiveChoiceSetInput set ? OfSet(part, set) : []);

    private static IEnumerable<AdaptiveCardProblem> OfSet(CardPart part, AdaptiveChoiceSetInput set)
    {
        if (set.Choices.Count == 0 && set.ChoicesData is null)
            yield return part.Problem("choices", "There is nothing to choose: give choices or ChoicesData.");
        if (set.ChoicesData is { } query)
        {
            if (string.IsNullOrWhiteSpace(query.Dataset)) yield return part.Problem("choices.data.dataset", "The query names no data set.");
            if (set.Style == AdaptiveChoiceInputStyle.Expanded)
                yield return part.Problem("style", "Choices that are looked up while typing cannot be expanded.");
        }

        for (var i = 0; i < set.Choices.Count; i++)
            foreach (var problem in OfChoice(part with { Parent = part, Member = new("choices", i) }, set, set.Choices[i])) yield return problem;
        foreach (var twice in set.Choices.GroupBy(choice => choice?.Value, StringComparer.Ordinal)
            .Where(group => group.Key is not null && group.Count() > 1))
            yield return part.Problem("choices", $"Two choices send the value \"{twice.Key}\".");
        foreach (var problem in OfValue(part, set)) yield return problem;
    }

    private static IEnumerable<AdaptiveCardProblem> OfChoice(CardPart part, AdaptiveChoiceSetInput set, AdaptiveChoice? choice)
    {
        if (string.IsNullOrWhiteSpace(choice?.Title)) yield return part.Problem("title", "A choice needs a title.");
        if (string.IsNullOrWhiteSpace(choice?.Value)) yield return part.Problem("value", "A choice needs a value.");
        else if (set.IsMultiSelect && choice.Value.Contains(',', StringComparison.Ordinal))
            yield return part.Problem("value", "Several values are sent comma-separated: a value must not hold a comma.");
    }

    private static IEnumerable<AdaptiveCardProblem> OfValue(CardPart part, AdaptiveChoiceSetInput set)
    {
        if (string.IsNullOrEmpty(set.Value) || set.ChoicesData is not null) yield break;
        string[] chosen = set.IsMultiSelect ? set.Value.Split(',') : [set.Value];
        foreach (var value in chosen)
            if (!set.Choices.Any(choice => choice?.Value == value)) yield return part.Problem("value", $"No choice has the value \"{value}\".");
    }
}
