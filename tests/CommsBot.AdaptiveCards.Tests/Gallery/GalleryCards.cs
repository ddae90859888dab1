namespace CommsBot.AdaptiveCards.Tests.Gallery;

/// <summary>Cards that together hold every element, action and input of the library.</summary>
public static class GalleryCards
{
    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["gallery-texts"] = TextCards.Texts,
        ["gallery-mentions"] = TextCards.Mentions,
        ["gallery-hostile-texts"] = TextCards.HostileTexts,
        ["gallery-layout"] = LayoutCards.Layout,
        ["gallery-right-to-left"] = LayoutCards.RightToLeft,
        ["gallery-table"] = LayoutCards.Table,
        ["gallery-pictures"] = LayoutCards.PicturesAndMedia,
        ["gallery-inputs"] = InputCards.Inputs,
        ["gallery-people"] = InputCards.People,
        ["gallery-actions"] = ActionCards.Actions,
        ["gallery-submit"] = ActionCards.TeamsSubmit,
        ["gallery-charts"] = TeamsCards.Charts,
        ["gallery-teams"] = TeamsCards.Elements,
    };
}
