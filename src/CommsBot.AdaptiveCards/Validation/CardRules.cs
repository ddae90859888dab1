using System.Globalization;

namespace CommsBot.AdaptiveCards;

/// <summary>Version, content and refresh of cards.</summary>
internal static class CardRules
{
    // https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#user-ids-in-refresh
    private const int MostRefreshUsers = 60;

    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Node is not AdaptiveCard card) continue;
            if (!IsKnownVersion(card.Version))
                yield return part.Problem("version", $"Teams shows cards of version 1.0 to 1.5, not \"{card.Version}\".");
            if (card.Lang is { } lang && !(lang.Length is 2 or 3 && lang.All(char.IsAsciiLetter)))
                yield return part.Problem("lang", $"A language is two or three letters such as \"de\", not \"{lang}\".");
            if (card.Body.Count == 0 && card.Actions.Count == 0)
                yield return part.Problem("The card is empty: give it a body or actions.");
            foreach (var problem in part.Branch.InShowCard ? OfShowCard(part, card) : OfRefresh(part, card)) yield return problem;
        }
    }

    private static bool IsKnownVersion(string version) =>
        decimal.TryParse(version, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 1.0m and <= 1.5m;

    private static IEnumerable<AdaptiveCardProblem> OfShowCard(CardPart part, AdaptiveCard card)
    {
        const string message = "Only the outermost card has this: Teams ignores it in a card that unfolds.";
        if (card.Refresh is not null) yield return part.Problem("refresh", message);
        if (card.Teams is not null) yield return part.Problem("msteams", message);
        if (card.Authentication is not null) yield return part.Problem("authentication", message);
    }

    private static IEnumerable<AdaptiveCardProblem> OfRefresh(CardPart part, AdaptiveCard card)
    {
        if (card.Refresh is not { } refresh) yield break;
        if (refresh.Action is null) yield return part.Problem("refresh.action", "A refresh needs the Action.Execute that asks for the fresh card.");
        if (refresh.UserIds is not { } ids) yield break;
        if (ids.Count > MostRefreshUsers)
            yield return part.Problem(
                "refresh.userIds", $"Teams refreshes for {MostRefreshUsers} people at most, not {ids.Count}: leave the list out or shorten it.");
        if (ids.Any(string.IsNullOrWhiteSpace)) yield return part.Problem("refresh.userIds", "An id is blank.");
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count) yield return part.Problem("refresh.userIds", "An id occurs twice.");
    }
}
