using System.Text.RegularExpressions;

namespace CommsBot.AdaptiveCards;

/// <summary>
/// Mentions: each needs its text in a text block or fact, and each such text its mention; otherwise Teams ignores the one and shows the tags
/// of the other.
/// See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards.
/// </summary>
internal static partial class MentionRules
{
    public static IEnumerable<AdaptiveCardProblem> Find(AdaptiveCard card, IReadOnlyList<CardPart> parts)
    {
        var mentions = card.Teams?.Entities ?? [];
        List<(CardPart Part, string Text)> texts = [.. Texts(parts).Where(text => text.Text.Contains("<at>", StringComparison.OrdinalIgnoreCase))];
        for (var i = 0; i < mentions.Count; i++)
        {
            var path = $"$.msteams.entities[{i}]";
            var mention = mentions[i];
            if (string.IsNullOrWhiteSpace(mention?.Mentioned?.Id)) yield return new($"{path}.mentioned.id", "A mention needs the id of the person.");
            if (string.IsNullOrWhiteSpace(mention?.Mentioned?.Name))
                yield return new($"{path}.mentioned.name", "A mention needs the name of the person.");
            if (mention?.Text is not { } tag || !AtTag().IsMatch(tag))
                yield return new($"{path}.text", "The text of a mention is <at>…</at>; AdaptiveMention.Of writes it.");
            else if (!texts.Any(text => text.Text.Contains(tag, StringComparison.Ordinal)))
                yield return new($"{path}.text", $"No text block or fact of the card holds \"{tag}\": Teams would not mention anybody.");
        }

        foreach (var (part, text) in texts)
            foreach (Match tag in AtTag().Matches(text))
                if (!mentions.Any(mention => mention?.Text == tag.Value))
                {
                    yield return part.Problem(
                        $"\"{tag.Value}\" is not among the card's mentions: Teams would show the tags. "
                        + "Escape text from people with AdaptiveText.Escape.");
                }
    }

    private static IEnumerable<(CardPart Part, string Text)> Texts(IReadOnlyList<CardPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Node is AdaptiveTextBlock { Text: { } text }) yield return (part, text);
            if (part.Node is not AdaptiveFactSet set) continue;
            foreach (var fact in set.Facts)
            {
                yield return (part, fact?.Title ?? "");
                yield return (part, fact?.Value ?? "");
            }
        }
    }

    [GeneratedRegex("<at>.*?</at>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex AtTag();
}
