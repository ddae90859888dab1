namespace CommsBot.AdaptiveCards;

/// <summary>
/// Text and layout. The phone clients drop a whole card over one required member that is empty, where the desktop shows the rest.
/// See https://adaptivecards.io/explorer.
/// </summary>
internal static class ElementRules
{
    public static IEnumerable<AdaptiveCardProblem> Find(IReadOnlyList<CardPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Node is null) yield return part.Problem("Nothing stands here: the list holds null.");
            if (part is { Place: Place.Element, Node: AdaptiveColumn or AdaptiveTableRow or AdaptiveTableCell or AdaptiveCarouselPage })
                yield return part.Problem($"A {((AdaptiveElement)part.Node).Type} stands only in its own parent, not among other elements.");
            if (part.Node is AdaptiveElement { Height: { } height } and not AdaptiveImage && height.Value.EndsWith("px", StringComparison.Ordinal))
                yield return part.Problem("height", "Only images have a height in pixels; elsewhere use MinHeight.");
            foreach (var problem in OfOneKind(part)) yield return problem;
        }
    }

    private static IEnumerable<AdaptiveCardProblem> OfOneKind(CardPart part) => part.Node switch
    {
        AdaptiveTextBlock text => [.. Blank(part, "text", text.Text), .. AtLeastOne(part, "maxLines", text.MaxLines)],
        AdaptiveTextRun run => string.IsNullOrEmpty(run.Text) ? [part.Problem("text", "The text is empty.")] : [],
        AdaptiveRichTextBlock text => Empty(part, "inlines", text.Inlines.Count),
        AdaptiveColumnSet set => Empty(part, "columns", set.Columns.Count).Concat(Mixed(part, set)),
        AdaptiveColumn column => Width(part, column.Width),
        AdaptiveActionSet set => Empty(part, "actions", set.Actions.Count),
        AdaptiveFactSet set => Empty(part, "facts", set.Facts.Count).Concat(set.Facts.SelectMany((fact, i) => Fact(part, fact, i))),
        AdaptiveTable table => Table(part, table),
        AdaptiveMedia media => Media(part, media),
        _ => [],
    };

    private static IEnumerable<AdaptiveCardProblem> Blank(CardPart part, string member, string? text) =>
        string.IsNullOrWhiteSpace(text) ? [part.Problem(member, "The text is blank.")] : [];

    private static IEnumerable<AdaptiveCardProblem> Empty(CardPart part, string member, int count) =>
        count == 0 ? [part.Problem(member, "The list is empty: fill it or leave the element out.")] : [];

    private static IEnumerable<AdaptiveCardProblem> Nothing(CardPart part, string member) =>
        [part.Problem(member, "Nothing stands here: the list holds null.")];

    private static IEnumerable<AdaptiveCardProblem> AtLeastOne(CardPart part, string member, int? number) =>
        number < 1 ? [part.Problem(member, "The number must be 1 or more.")] : [];

    private static IEnumerable<AdaptiveCardProblem> Fact(CardPart part, AdaptiveFact? fact, int i) =>
        fact is null ? Nothing(part, $"facts[{i}]")
        : [.. Blank(part, $"facts[{i}].title", fact.Title), .. Blank(part, $"facts[{i}].value", fact.Value)];

    private static IEnumerable<AdaptiveCardProblem> Width(CardPart part, AdaptiveColumnWidth? width) =>
        width is { IsValid: false }
            ? [part.Problem("width", $"\"{width}\" is no width: take auto, stretch, a weight above 0 or pixels such as 40px.")]
            : [];

    private static IEnumerable<AdaptiveCardProblem> Mixed(CardPart part, AdaptiveColumnSet set) =>
        set.Columns.Any(column => column?.Width?.IsWeight == true) && set.Columns.Any(column => column?.Width == AdaptiveColumnWidth.Stretch)
            ? [part.Problem("columns",
                "Beside columns with a weight, columns with Stretch get the least width they can have: give all of them a weight.")]
            : [];

    private static IEnumerable<AdaptiveCardProblem> Table(CardPart part, AdaptiveTable table)
    {
        foreach (var problem in Empty(part, "columns", table.Columns.Count)) yield return problem;
        foreach (var problem in Empty(part, "rows", table.Rows.Count)) yield return problem;
        for (var i = 0; i < table.Rows.Count; i++)
            if (table.Rows[i] is { } row && row.Cells.Count != table.Columns.Count)
                yield return part.Problem($"rows[{i}].cells", $"The row has {row.Cells.Count} cells for {table.Columns.Count} columns.");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var problems = table.Columns[i] is { } column
                ? Width(part with { Parent = part, Member = new("columns", i) }, column.Width)
                : Nothing(part, $"columns[{i}]");
            foreach (var problem in problems) yield return problem;
        }
    }

    private static IEnumerable<AdaptiveCardProblem> Media(CardPart part, AdaptiveMedia media)
    {
        foreach (var problem in Empty(part, "sources", media.Sources.Count)) yield return problem;
        for (var i = 0; i < media.Sources.Count; i++)
            if (!Uri.TryCreate(media.Sources[i]?.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
                yield return part.Problem($"sources[{i}].url", $"Teams plays media from https addresses only, not \"{media.Sources[i]?.Url}\".");
        if (string.IsNullOrWhiteSpace(media.AltText))
            yield return part.Problem("altText", "Media need alternative text: what a screen reader says instead.");
    }
}
