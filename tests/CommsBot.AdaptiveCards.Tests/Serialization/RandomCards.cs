using System.Text.Json.Nodes;
using CsCheck;

namespace CommsBot.AdaptiveCards.Tests.Serialization;

/// <summary>Cards nobody would build, to find what gets lost on the way.</summary>
internal static class RandomCards
{
    private static readonly Gen<string?> Text = Gen.String.Null();

    private static readonly Gen<AdaptiveElement> Leaf = Gen.OneOf<AdaptiveElement>(
        Gen.Select(Gen.String, Some<AdaptiveTextSize>(), Some<AdaptiveTextColor>(), Gen.Bool, (text, size, color, wrap) =>
            (AdaptiveElement)new AdaptiveTextBlock(text) { Size = size, Color = color, Wrap = wrap, IsSubtle = !wrap }),
        Gen.Select(Gen.String, Text, Gen.Int[0, 999].Nullable(), (url, color, width) =>
            (AdaptiveElement)new AdaptiveImage(url, url) { BackgroundColor = color, Width = width, Height = width is { } w ? AdaptiveHeight.Pixels(w) : null }),
        Gen.Select(Gen.String, Text, Gen.Double[-1e9, 1e9].Nullable(), (id, label, value) => (AdaptiveElement)new AdaptiveNumberInput(id) { Label = label, Value = value, Min = value }),
        Gen.Select(Gen.String, Gen.DateOnly, Gen.TimeOnly, (id, date, _) => (AdaptiveElement)new AdaptiveDateInput(id) { Value = date, Max = date }),
        Gen.Select(Gen.String, Gen.Int[0, 23], Gen.Int[0, 59], (id, hour, minute) => (AdaptiveElement)new AdaptiveTimeInput(id) { Value = new(hour, minute) }),
        Gen.Select(Gen.String, Gen.String.Array[0, 3], Some<AdaptiveChoiceInputStyle>(), (id, choices, style) => (AdaptiveElement)new AdaptiveChoiceSetInput(id)
        {
            Style = style,
            Choices = [.. choices.Select(choice => new AdaptiveChoice(choice, choice))],
            ChoicesData = style is null ? AdaptiveDataQuery.People : null,
        }),
        Gen.Select(Gen.String, Gen.Double[-1e9, 1e9], Some<AdaptiveChartColor>(), (name, value, color) =>
            (AdaptiveElement)new AdaptivePieChart { Title = name, Data = [new(name, value, color), new(name, 0)], Fallback = AdaptiveElementFallback.Drop }),
        Gen.Select(Gen.String, Gen.String, Gen.Bool, (a, b, bold) => (AdaptiveElement)new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(a) { Italic = bold }, new AdaptiveTextRun(b)] }));

    private static readonly Gen<AdaptiveElement> Tree = Gen.Recursive<AdaptiveElement>((depth, inner) => depth >= 4 ? Leaf : Gen.Frequency(
        (4, Leaf),
        (1, Gen.Select(inner.Array[0, 3], Some<AdaptiveContainerStyle>(), Gen.Bool.Nullable(), (items, style, rtl) =>
            (AdaptiveElement)new AdaptiveContainer { Items = items, Style = style, Rtl = rtl, Bleed = rtl == true })),
        (1, Gen.Select(inner.Array[0, 3], Gen.Double[0.1, 100], (items, weight) => (AdaptiveElement)new AdaptiveColumnSet
        {
            Columns = [new() { Items = items, Width = AdaptiveColumnWidth.Weight(weight) }, new() { Width = AdaptiveColumnWidth.Pixels((int)weight), IsVisible = false }],
        })),
        (1, Gen.Select(inner, inner, (one, other) => one with { Fallback = other, Requires = new Dictionary<string, string> { ["feature"] = "1.2" } }))));

    private static readonly Gen<AdaptiveAction> Action = Gen.Select(Text, Gen.String, Some<AdaptiveActionMode>(), (title, text, mode) => (AdaptiveAction)new AdaptiveExecuteAction
    {
        Title = title,
        Verb = text,
        Mode = mode,
        Data = new JsonObject { ["text"] = text, ["list"] = new JsonArray(1, text), ["none"] = null },
        IsEnabled = mode is null ? null : false,
    }.WithSubmitFallback());

    public static Gen<AdaptiveCard> Any { get; } = Gen.Select(Tree.Array[0, 4], Action.Array[0, 3], Text, Gen.String.Array[0, 3].Null(), (body, actions, text, ids) => new AdaptiveCard
    {
        Body = body,
        Actions = actions,
        Speak = text,
        Refresh = ids is null ? null : new() { UserIds = ids },
        Teams = text is null ? null : new() { Width = TeamsCardWidth.Full, Entities = [new(text, text, text)] },
    });

    private static Gen<T?> Some<T>()
        where T : struct, Enum => Gen.OneOf(Enum.GetValues<T>()).Nullable();
}
