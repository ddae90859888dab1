namespace CommsBot.Simulation.Validation;

/// <summary>The words that card members may hold. Compared without case, as renderers do.</summary>
internal static class CardValues
{
    private static readonly (string, string[]) HorizontalAlignment = ("horizontalAlignment", ["left", "center", "right"]);
    private static readonly (string, string[]) VerticalContent = ("verticalContentAlignment", ["top", "center", "bottom"]);

    internal static readonly (string Member, string[] Allowed) Spacing =
        ("spacing", ["none", "extraSmall", "small", "default", "medium", "large", "extraLarge", "padding"]);

    internal static readonly (string Member, string[] Allowed)[] Text =
    [
        ("size", ["small", "default", "medium", "large", "extraLarge"]), ("weight", ["lighter", "default", "bolder"]),
        ("color", ["default", "dark", "light", "accent", "good", "warning", "attention"]), ("fontType", ["default", "monospace"]),
        ("style", ["default", "heading", "columnHeader"]), HorizontalAlignment,
    ];

    internal static readonly (string Member, string[] Allowed)[] Image =
        [("size", ["auto", "stretch", "small", "medium", "large"]), ("style", ["default", "person", "roundedCorners"]), HorizontalAlignment];

    internal static readonly (string Member, string[] Allowed)[] Container =
        [("style", ["default", "emphasis", "accent", "good", "attention", "warning"]), HorizontalAlignment, VerticalContent];

    internal static readonly (string Member, string[] Allowed)[] TextInput = [("style", ["text", "tel", "url", "email", "password"])];

    internal static readonly (string Member, string[] Allowed)[] ChoiceSet = [("style", ["compact", "expanded", "filtered"])];

    internal static readonly (string Member, string[] Allowed)[] Action =
        [("style", ["default", "positive", "destructive"]), ("mode", ["primary", "secondary"])];

    internal static readonly string[] Booleans =
    [
        "wrap", "isSubtle", "separator", "isVisible", "isMultiline", "isMultiSelect", "isRequired", "isEnabled", "bleed", "italic",
        "strikethrough", "highlight", "underline", "rtl", "firstRowAsHeaders", "showGridLines",
    ];
}
