using System.Text;
using System.Text.Json;
using CommsBot.Simulation.Validation;

namespace CommsBot.Simulation.World;

/// <summary>Reads a card as a person does: its words, its inputs, what can be tapped.</summary>
internal static class CardReader
{
    private static readonly string[] Words = ["text", "title", "label", "value", "placeholder", "altText", "codeSnippet"];

    /// <summary>Everything that can be tapped, each with the inputs whose answers go with it.</summary>
    internal static List<CardAction> Actions(JsonElement card)
    {
        var found = new List<CardAction>();
        Collect(card, [], found);
        return found;
    }

    internal static List<JsonElement> Inputs(JsonElement card)
    {
        var inputs = new List<JsonElement>();
        foreach (var element in Elements(card))
        {
            if (element.Text("type"u8)?.StartsWith("Input.", StringComparison.Ordinal) == true)
                inputs.Add(element);
        }
        return inputs;
    }

    internal static void AppendText(JsonElement element, StringBuilder words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    AppendText(item, words);
                break;
            case JsonValueKind.Object when element.Member("isVisible"u8) is { ValueKind: JsonValueKind.False }:
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    AppendMember(member, words);
                break;
        }
    }

    private static void AppendMember(JsonProperty member, StringBuilder words)
    {
        // What a button sends, what only old clients show, and what mentions point to is not shown.
        if (member.Name is "data" or "fallback" or "msteams" or "refresh" or "fallbackText" or "speak")
            return;
        if (member.Value.ValueKind == JsonValueKind.String && Words.Contains(member.Name))
            words.Append(words.Length > 0 ? "\n" : "").Append(member.Value.GetString());
        else if (member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            AppendText(member.Value, words);
    }

    private static void Collect(JsonElement card, List<JsonElement> outerInputs, List<CardAction> found)
    {
        List<JsonElement> inputs = [.. outerInputs, .. Inputs(card)];
        foreach (var element in Elements(card))
        {
            foreach (var action in ActionsOf(element))
            {
                if (action.Text("type"u8) == "Action.ShowCard" && action.Member("card"u8) is { } inner)
                    Collect(inner, inputs, found);
                else
                    found.Add(new CardAction(action, element, inputs));
            }
        }
    }

    /// <summary>The card itself and every element in it, but not what is inside a ShowCard.</summary>
    private static IEnumerable<JsonElement> Elements(JsonElement element)
    {
        yield return element;
        foreach (var inner in Children(element).SelectMany(Elements))
            yield return inner;
    }

    private static IEnumerable<JsonElement> Children(JsonElement element) => element.ValueKind != JsonValueKind.Object
        ? []
        : element.Items("body"u8).Concat(element.Items("items"u8)).Concat(element.Items("columns"u8)).Concat(element.Items("images"u8))
            .Concat(element.Items("rows"u8)).Concat(element.Items("cells"u8)).Concat(element.Items("pages"u8)).Concat(element.Items("inlines"u8))
            .Where(child => child.ValueKind == JsonValueKind.Object);

    private static IEnumerable<JsonElement> ActionsOf(JsonElement element)
    {
        foreach (var action in element.Items("actions"u8))
            yield return action;
        if (element.Member("selectAction"u8) is { } select)
            yield return select;
        if (element.Member("inlineAction"u8) is { } inline)
            yield return inline;
    }
}

/// <summary>Something in a card that can be tapped.</summary>
internal sealed record CardAction(JsonElement Action, JsonElement Owner, IReadOnlyList<JsonElement> Inputs)
{
    internal string Type => Action.Text("type"u8) ?? "";

    /// <summary>The title, or for a tappable area without one the words in it.</summary>
    internal string Label
    {
        get
        {
            if (Action.Text("title"u8) is { } title)
                return title;
            var words = new StringBuilder();
            CardReader.AppendText(Owner, words);
            return words.ToString();
        }
    }

    internal bool IsCalled(string name) => Action.Text("verb"u8) == name || Action.Text("id"u8) == name || Label == name;
}
