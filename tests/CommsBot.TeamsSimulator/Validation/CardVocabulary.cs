using System.Collections.Frozen;
using System.Text.Json;

namespace CommsBot.Simulation.Validation;

/// <summary>The elements and actions of Adaptive Cards 1.5 with the Teams extensions, and what each must have.</summary>
internal static class CardVocabulary
{
    private static readonly Shape Plain = new();

    internal static readonly FrozenDictionary<string, Shape> Elements = new Dictionary<string, Shape>
    {
        ["TextBlock"] = new() { Needs = [("text", JsonValueKind.String)], Values = CardValues.Text },
        ["RichTextBlock"] = new() { Needs = [("inlines", JsonValueKind.Array)], Children = ["inlines"] },
        ["TextRun"] = new() { Needs = [("text", JsonValueKind.String)], Values = CardValues.Text },
        ["IconRun"] = new() { Needs = [("name", JsonValueKind.String)] },
        ["ImageRun"] = new() { Needs = [("url", JsonValueKind.String)] },
        ["Image"] = new() { Needs = [("url", JsonValueKind.String)], Values = CardValues.Image },
        ["ImageSet"] = new() { Needs = [("images", JsonValueKind.Array)], Children = ["images"], ChildType = "Image" },
        ["Media"] = new() { Needs = [("sources", JsonValueKind.Array)] },
        ["Container"] = new() { Needs = [("items", JsonValueKind.Array)], Children = ["items"], Values = CardValues.Container },
        ["ColumnSet"] = new() { Needs = [("columns", JsonValueKind.Array)], Children = ["columns"], ChildType = "Column", Values = CardValues.Container },
        ["Column"] = new() { Children = ["items"], Values = CardValues.Container },
        ["FactSet"] = new() { Needs = [("facts", JsonValueKind.Array)] },
        ["ActionSet"] = new() { Needs = [("actions", JsonValueKind.Array)] },
        ["Table"] = new() { Needs = [("columns", JsonValueKind.Array), ("rows", JsonValueKind.Array)], Children = ["rows"], ChildType = "TableRow" },
        ["TableRow"] = new() { Needs = [("cells", JsonValueKind.Array)], Children = ["cells"], ChildType = "TableCell" },
        ["TableCell"] = new() { Needs = [("items", JsonValueKind.Array)], Children = ["items"], Values = CardValues.Container },
        ["Carousel"] = new() { Needs = [("pages", JsonValueKind.Array)], Children = ["pages"], ChildType = "CarouselPage" },
        ["CarouselPage"] = new() { Needs = [("items", JsonValueKind.Array)], Children = ["items"] },
        ["Badge"] = Plain,
        ["Icon"] = new() { Needs = [("name", JsonValueKind.String)] },
        ["Rating"] = Plain,
        ["CompoundButton"] = new() { Needs = [("title", JsonValueKind.String)] },
        ["CodeBlock"] = new() { Needs = [("codeSnippet", JsonValueKind.String)] },
        ["ProgressBar"] = Plain,
        ["ProgressRing"] = Plain,
        ["Component"] = new() { Needs = [("name", JsonValueKind.String)] },
        ["Chart.Donut"] = Chart(),
        ["Chart.Pie"] = Chart(),
        ["Chart.Gauge"] = new() { Needs = [("value", JsonValueKind.Number), ("segments", JsonValueKind.Array)] },
        ["Chart.VerticalBar"] = Chart(),
        ["Chart.VerticalBar.Grouped"] = Chart(),
        ["Chart.HorizontalBar"] = Chart(),
        ["Chart.HorizontalBar.Stacked"] = Chart(),
        ["Chart.Line"] = Chart(),
        ["Input.Text"] = Input(CardValues.TextInput),
        ["Input.Number"] = Input(),
        ["Input.Date"] = Input(),
        ["Input.Time"] = Input(),
        ["Input.Toggle"] = new() { Needs = [("id", JsonValueKind.String), ("title", JsonValueKind.String)] },
        ["Input.ChoiceSet"] = Input(CardValues.ChoiceSet),
        ["Input.Rating"] = Input(),
    }.ToFrozenDictionary();

    internal static readonly FrozenDictionary<string, Shape> Actions = new Dictionary<string, Shape>
    {
        ["Action.Execute"] = new() { Needs = [("verb", JsonValueKind.String)] },
        ["Action.Submit"] = Plain,
        ["Action.OpenUrl"] = new() { Needs = [("url", JsonValueKind.String)] },
        ["Action.OpenUrlDialog"] = new() { Needs = [("url", JsonValueKind.String)] },
        ["Action.ShowCard"] = new() { Needs = [("card", JsonValueKind.Object)] },
        ["Action.ToggleVisibility"] = new() { Needs = [("targetElements", JsonValueKind.Array)] },
        ["Action.ResetInputs"] = new() { Needs = [("targetInputIds", JsonValueKind.Array)] },
        ["Action.Popover"] = new() { Needs = [("content", JsonValueKind.Object)] },
        ["Action.InsertImage"] = Plain,
    }.ToFrozenDictionary();

    private static Shape Chart() => new() { Needs = [("data", JsonValueKind.Array)] };

    private static Shape Input((string, string[])[]? values = null) => new() { Needs = [("id", JsonValueKind.String)], Values = values ?? [] };

    /// <summary>What an element must have, and where its children are.</summary>
    internal sealed record Shape
    {
        internal (string Member, JsonValueKind Kind)[] Needs { get; init; } = [];

        internal string[] Children { get; init; } = [];

        internal string? ChildType { get; init; }

        internal (string Member, string[] Allowed)[] Values { get; init; } = [];
    }
}
