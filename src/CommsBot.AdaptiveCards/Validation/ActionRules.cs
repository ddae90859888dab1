namespace CommsBot.AdaptiveCards;

/// <summary>
/// What can be done with a card.
/// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference and
/// https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model.
/// </summary>
internal static class ActionRules
{
    private const int MostPrimary = 6;

    private static readonly string[] OpenableSchemes = ["https", "http", "mailto", "tel", "sip", "msteams"];

    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts)
    {
        var ids = parts.Select(part => (part.Node as AdaptiveElement)?.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (Row(part.Node) is { } row && row.Count(action => action?.Mode != AdaptiveActionMode.Secondary) > MostPrimary)
                yield return part.Problem("actions",
                    $"Teams shows {MostPrimary} buttons at most in a row: give the others Mode = Secondary, which puts them into the menu.");
            if (part.Node is not AdaptiveAction action) continue;
            if (part.Place == Place.Button && string.IsNullOrWhiteSpace(action.Title) && action is not AdaptiveUnknownAction)
                yield return part.Problem("title", "A button needs a title.");
            foreach (var problem in OfKind(part, action, ids)) yield return problem;
        }
    }

    private static IReadOnlyList<AdaptiveAction>? Row(object? node) => node switch
    {
        AdaptiveCard card => card.Actions,
        AdaptiveActionSet set => set.Actions,
        _ => null,
    };

    private static IEnumerable<AdaptiveCardProblem> OfKind(CardPart part, AdaptiveAction action, HashSet<string?> ids) => action switch
    {
        AdaptiveExecuteAction { Verb: var verb } when string.IsNullOrWhiteSpace(verb) =>
            [part.Problem("verb", "Action.Execute needs a verb: what is asked of the bot.")],
        AdaptiveOpenUrlAction openUrl when !CanOpen(openUrl.Url) =>
            [part.Problem("url", $"Teams opens absolute addresses ({string.Join(", ", OpenableSchemes)}), not \"{openUrl.Url}\".")],
        AdaptiveShowCardAction => ShowCard(part),
        AdaptiveToggleVisibilityAction toggle => Toggle(part, toggle, ids),
        _ => [],
    };

    private static bool CanOpen(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && OpenableSchemes.Contains(uri.Scheme, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<AdaptiveCardProblem> ShowCard(CardPart part)
    {
        if (part.Place != Place.Button) yield return part.Problem("Action.ShowCard works as a button only.");
        if (part.Branch.InShowCard)
            yield return part.Problem("A card that unfolds cannot unfold another one: no Action.ShowCard within Action.ShowCard.");
    }

    private static IEnumerable<AdaptiveCardProblem> Toggle(CardPart part, AdaptiveToggleVisibilityAction toggle, HashSet<string?> ids)
    {
        if (toggle.TargetElements.Count == 0) yield return part.Problem("targetElements", "The list is empty: name the elements to show or hide.");
        for (var i = 0; i < toggle.TargetElements.Count; i++)
            if (toggle.TargetElements[i]?.ElementId is not { } id || !ids.Contains(id))
                yield return part.Problem($"targetElements[{i}]", $"No element of the card has the id \"{toggle.TargetElements[i]?.ElementId}\".");
    }
}
