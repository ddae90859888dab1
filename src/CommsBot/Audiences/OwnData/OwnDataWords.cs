namespace CommsBot.Audiences.OwnData;

/// <summary>What goes and what stays, line by line; the same on the card and on the page.</summary>
internal static class OwnDataWords
{
    public static IReadOnlyList<string> AllThatGoes(this OwnDataTexts texts) =>
        [texts.GoesPerson, texts.GoesPrompts, texts.GoesPolls, texts.GoesThanks, texts.GoesPlans];

    public static IReadOnlyList<string> AllThatStays(this OwnDataTexts texts) =>
        [texts.StaysPosts, texts.StaysCounts, texts.StaysThanks, texts.StaysWords, texts.StaysAudit, texts.StaysHash];
}
