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
        walk.Card(card, null, default, default);
        return walk.parts;
    }

    private CardPart Add(CardPart? parent, Member member, object? node, Place place, Branch branch)
    {
        var part = new CardPart(parent, member, node, place, branch);
        parts.Add(part);
        return part;
    }

    private void Card(AdaptiveCard card, CardPart? parent, Member member, Branch branch)
    {
        var part = Add(parent, member, card, Place.Card, branch);
        Elements(card.Body, part, "body", Place.Element);
        Actions(card.Actions, part);
        Action(card.SelectAction, part, new("selectAction"), Place.SelectAction, branch);
        Action(card.Refresh?.Action, part, new("refresh.action"), Place.RefreshAction, branch);
    }

    private void Elements(IReadOnlyList<AdaptiveElement> elements, CardPart parent, string list, Place place)
    {
        for (var i = 0; i < elements.Count; i++) Element(elements[i], parent, new(list, i), place, parent.Branch);
    }

    private void Actions(IReadOnlyList<AdaptiveAction> actions, CardPart parent)
    {
        for (var i = 0; i < actions.Count; i++)
            if (actions[i] is null) Add(parent, new("actions", i), null, Place.Button, parent.Branch);
            else Action(actions[i], parent, new("actions", i), Place.Button, parent.Branch);
    }

    private void Element(AdaptiveElement? element, CardPart parent, Member member, Place place, Branch branch)
    {
        var part = Add(parent, member, element, place, branch);
        if (element is null) return;
        Children(element, part);
        Action(SelectActionOf(element), part, new("selectAction"), Place.SelectAction, branch);
        if (element.Fallback?.Element is { } fallback) Element(fallback, part, new("fallback"), place, branch with { InFallback = true });
    }

    private void Children(AdaptiveElement element, CardPart part)
    {
        switch (element)
        {
            case AdaptiveContainer container: Elements(container.Items, part, "items", Place.Element); break;
            case AdaptiveColumnSet set: Elements(set.Columns, part, "columns", Place.Column); break;
            case AdaptiveColumn column: Elements(column.Items, part, "items", Place.Element); break;
            case AdaptiveTable table: Elements(table.Rows, part, "rows", Place.Row); break;
            case AdaptiveTableRow row: Elements(row.Cells, part, "cells", Place.Cell); break;
            case AdaptiveTableCell cell: Elements(cell.Items, part, "items", Place.Element); break;
            case AdaptiveCarousel carousel: Elements(carousel.Pages, part, "pages", Place.Page); break;
            case AdaptiveCarouselPage page: Elements(page.Items, part, "items", Place.Element); break;
            case AdaptiveImageSet set: Elements(set.Images, part, "images", Place.Element); break;
            case AdaptiveActionSet set: Actions(set.Actions, part); break;
            case AdaptiveTextInput input: Action(input.InlineAction, part, new("inlineAction"), Place.InlineAction, part.Branch); break;
            case AdaptiveRichTextBlock text: Inlines(text.Inlines, part); break;
        }
    }

    private void Inlines(IReadOnlyList<AdaptiveInline> inlines, CardPart parent)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            var part = Add(parent, new("inlines", i), inlines[i], Place.Inline, parent.Branch);
            if (inlines[i] is AdaptiveTextRun run) Action(run.SelectAction, part, new("selectAction"), Place.SelectAction, parent.Branch);
        }
    }

    private void Action(AdaptiveAction? action, CardPart parent, Member member, Place place, Branch branch)
    {
        if (action is null) return;
        var part = Add(parent, member, action, place, branch);
        if (action is AdaptiveShowCardAction showCard) Card(showCard.Card, part, new("card"), branch with { InShowCard = true });
        if (action.Fallback?.Action is { } fallback) Action(fallback, part, new("fallback"), place, branch with { InFallback = true });
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
