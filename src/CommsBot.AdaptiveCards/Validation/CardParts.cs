namespace CommsBot.AdaptiveCards;

/// <summary>Every part of a card in reading order.</summary>
internal sealed class CardParts
{
    private readonly List<CardPart> parts = [];

    private CardParts()
    {
    }

    public static IReadOnlyList<CardPart> Of(AdaptiveCard card)
    {
        var walk = new CardParts();
        walk.Card(card, "$", default);
        return walk.parts;
    }

    private void Card(AdaptiveCard card, string path, Branch branch)
    {
        parts.Add(new(path, card, Place.Card, branch));
        Elements(card.Body, $"{path}.body", Place.Element, branch);
        Actions(card.Actions, $"{path}.actions", branch);
        Action(card.SelectAction, $"{path}.selectAction", Place.SelectAction, branch);
        Action(card.Refresh?.Action, $"{path}.refresh.action", Place.RefreshAction, branch);
    }

    private void Elements(IReadOnlyList<AdaptiveElement> elements, string path, Place place, Branch branch)
    {
        for (var i = 0; i < elements.Count; i++) Element(elements[i], $"{path}[{i}]", place, branch);
    }

    private void Actions(IReadOnlyList<AdaptiveAction> actions, string path, Branch branch)
    {
        for (var i = 0; i < actions.Count; i++)
            if (actions[i] is null) parts.Add(new($"{path}[{i}]", null, Place.Button, branch));
            else Action(actions[i], $"{path}[{i}]", Place.Button, branch);
    }

    private void Element(AdaptiveElement? element, string path, Place place, Branch branch)
    {
        parts.Add(new(path, element, place, branch));
        if (element is null) return;
        Children(element, path, branch);
        Action(SelectActionOf(element), $"{path}.selectAction", Place.SelectAction, branch);
        if (element.Fallback?.Element is { } fallback) Element(fallback, $"{path}.fallback", place, branch with { InFallback = true });
    }

    private void Children(AdaptiveElement element, string path, Branch branch)
    {
        switch (element)
        {
            case AdaptiveContainer container: Elements(container.Items, $"{path}.items", Place.Element, branch); break;
            case AdaptiveColumnSet set: Elements(set.Columns, $"{path}.columns", Place.Column, branch); break;
            case AdaptiveColumn column: Elements(column.Items, $"{path}.items", Place.Element, branch); break;
            case AdaptiveTable table: Elements(table.Rows, $"{path}.rows", Place.Row, branch); break;
            case AdaptiveTableRow row: Elements(row.Cells, $"{path}.cells", Place.Cell, branch); break;
            case AdaptiveTableCell cell: Elements(cell.Items, $"{path}.items", Place.Element, branch); break;
            case AdaptiveCarousel carousel: Elements(carousel.Pages, $"{path}.pages", Place.Page, branch); break;
            case AdaptiveCarouselPage page: Elements(page.Items, $"{path}.items", Place.Element, branch); break;
            case AdaptiveImageSet set: Elements(set.Images, $"{path}.images", Place.Element, branch); break;
            case AdaptiveActionSet set: Actions(set.Actions, $"{path}.actions", branch); break;
            case AdaptiveTextInput input: Action(input.InlineAction, $"{path}.inlineAction", Place.InlineAction, branch); break;
            case AdaptiveRichTextBlock text: Inlines(text.Inlines, $"{path}.inlines", branch); break;
        }
    }

    private void Inlines(IReadOnlyList<AdaptiveInline> inlines, string path, Branch branch)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            parts.Add(new($"{path}[{i}]", inlines[i], Place.Inline, branch));
            if (inlines[i] is AdaptiveTextRun run) Action(run.SelectAction, $"{path}[{i}].selectAction", Place.SelectAction, branch);
        }
    }

    private void Action(AdaptiveAction? action, string path, Place place, Branch branch)
    {
        if (action is null) return;
        parts.Add(new(path, action, place, branch));
        if (action is AdaptiveShowCardAction showCard) Card(showCard.Card, $"{path}.card", branch with { InShowCard = true });
        if (action.Fallback?.Action is { } fallback) Action(fallback, $"{path}.fallback", place, branch with { InFallback = true });
    }

    private static AdaptiveAction? SelectActionOf(AdaptiveElement element) => element switch
    {
        AdaptiveContainer container => container.SelectAction,
        AdaptiveColumnSet set => set.SelectAction,
        AdaptiveColumn column => column.SelectAction,
        AdaptiveTableCell cell => cell.SelectAction,
        AdaptiveCarouselPage page => page.SelectAction,
        AdaptiveImage image => image.SelectAction,
        AdaptiveIcon icon => icon.SelectAction,
        AdaptiveCompoundButton button => button.SelectAction,
        _ => null,
    };
}
