using System.Text.Json;

namespace CommsBot.AdaptiveCards;

/// <summary>Writes a card, or says everything that is wrong with it.</summary>
internal static class CardWriter
{
    public static byte[] Write(AdaptiveCard card)
    {
        var problems = CardValidator.FindProblems(card);
        if (problems is not []) throw new AdaptiveCardException(problems);
        return WriteUnchecked(card);
    }

    public static byte[] WriteUnchecked(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Card);
}
