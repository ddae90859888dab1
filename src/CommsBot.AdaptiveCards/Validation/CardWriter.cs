using System.Text.Json;

namespace CommsBot.AdaptiveCards;

/// <summary>Writes a card, or says everything that is wrong with it.</summary>
internal static class CardWriter
{
    public static byte[] Write(AdaptiveCard card)
    {
        var parts = CardParts.Of(card);
        Refuse(CardValidator.FindProblems(card, parts));
        var json = WriteUnchecked(card);
        Refuse(SizeRule.Find(json, parts));
        return json;
    }

    public static byte[] WriteUnchecked(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Card);

    private static void Refuse(IReadOnlyList<AdaptiveCardProblem> problems)
    {
        if (problems is not []) throw new AdaptiveCardException(problems);
    }
}
