namespace CommsBot.AdaptiveCards;

/// <summary>All rules, on a whole card.</summary>
internal static class CardValidator
{
    public static IReadOnlyList<AdaptiveCardProblem> FindProblems(AdaptiveCard card)
    {
        var parts = CardParts.Of(card);
        var problems = FindProblems(card, parts);

        // A card that breaks other rules may not even be writable.
        return problems is [] ? [.. SizeRule.Find(CardWriter.WriteUnchecked(card), parts)] : problems;
    }

    /// <summary>All but the size, which only the written card has.</summary>
    public static IReadOnlyList<AdaptiveCardProblem> FindProblems(AdaptiveCard card, IReadOnlyList<CardPart> parts) =>
        [
            .. CardRules.Find(parts),
            .. ElementRules.Find(parts),
            .. PictureRules.Find(parts),
            .. TeamsElementRules.Find(parts),
            .. ActionRules.Find(parts),
            .. InputRules.Find(parts),
            .. ChoiceRules.Find(parts),
            .. IdRules.Find(parts),
            .. MentionRules.Find(card, parts),
        ];
}
