using System.Text.Json.Nodes;

namespace CommsBot.AdaptiveCards;

/// <summary>
/// Names that must not collide: ids are unique over the whole card, cards that unfold included, and the inputs of a card are merged into the data of its
/// actions under their ids, over what is there. See https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#actionexecute.
/// </summary>
internal static class IdRules
{
    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts)
    {
        var seen = new Dictionary<string, CardPart>(StringComparer.Ordinal);
        foreach (var part in parts)
            if (!part.Branch.InFallback && IdOf(part.Node) is { Length: > 0 } id && !seen.TryAdd(id, part))
                yield return part.Problem("id", $"The id \"{id}\" is already taken by {seen[id].Path}.");

        var inputs = parts.Select(part => (part.Node as AdaptiveInput)?.Id).Where(id => id is not null).ToHashSet(StringComparer.Ordinal);
        foreach (var part in parts)
            foreach (var name in DataOf(part.Node)?.Select(member => member.Key).Where(inputs.Contains) ?? [])
                yield return part.Problem($"data.{name}", $"The input \"{name}\" would overwrite this member: rename one of them.");
    }

    private static string? IdOf(object? node) => (node as AdaptiveElement)?.Id ?? (node as AdaptiveAction)?.Id;

    private static JsonObject? DataOf(object? node) => (node as AdaptiveExecuteAction)?.Data ?? (node as AdaptiveSubmitAction)?.Data;
}
