namespace CommsBot.AdaptiveCards;

/// <summary>All rules, on a whole card.</summary>
internal static class CardValidator
{
    public static IReadOnlyList<AdaptiveCardProblem> FindProblems(AdaptiveCard card)
    {
        var parts = CardParts.Of(card);
        List<AdaptiveCardProblem> problems =
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

        // A card that breaks other rules may not even be writable.
        return problems is [] ? [.. SizeRule.Find(card, parts)] : problems;
    }
}
