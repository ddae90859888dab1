using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Validation;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Client;

/// <summary>What a person fills into a card's inputs, as the client sends it: every value is a string.</summary>
internal static class Answers
{
    /// <summary>The data of an action with the inputs merged in. Refuses what the client would not let the person do.</summary>
    internal static JsonObject Merge(CardAction action, object? filledIn)
    {
        var data = action.Action.Member("data"u8) is { ValueKind: JsonValueKind.Object } own ? JsonObject.Create(own.Clone())! : [];
        var given = ToStrings(filledIn);
        if (action.Action.Text("associatedInputs"u8) is "none" or "None")
            return given.Count == 0 ? data : throw new InvalidOperationException($"'{action.Label}' takes no inputs.");
        foreach (var input in action.Inputs)
        {
            var id = input.Text("id"u8)!;
            var value = given.Remove(id, out var filled) ? filled : Initial(input);
            if (Objection(input, id, value) is { } objection)
                throw new InvalidOperationException(objection);
            if (value is not null)
                data[id] = value;
        }
        return given.Count == 0 ? data : throw new InvalidOperationException($"The card has no input '{given.Keys.First()}'.");
    }

    private static string? Initial(JsonElement input)
    {
        if (input.Member("value"u8) is { } value)
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        return input.Text("type"u8) == "Input.Toggle" ? input.Text("valueOff"u8) ?? "false" : null;
    }

    private static string? Objection(JsonElement input, string id, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return input.Member("isRequired"u8) is { ValueKind: JsonValueKind.True } ? $"The input '{id}' is required: {input.Text("errorMessage"u8)}" : null;
        if (input.Member("maxLength"u8) is { } most && value.Length > most.GetInt32())
            return $"The input '{id}' takes at most {most.GetInt32()} characters.";
        if (input.Text("type"u8) != "Input.ChoiceSet" || input.Member("choices.data"u8) is not null)
            return null;
        var offered = input.Items("choices"u8).Select(choice => choice.Text("value"u8)).ToHashSet();
        var isMulti = input.Member("isMultiSelect"u8) is { ValueKind: JsonValueKind.True };
        var chosen = isMulti ? value.Split(',') : [value];
        return chosen.All(offered.Contains) ? null : $"'{value}' is not among the choices of '{id}': {string.Join(", ", offered)}.";
    }

    private static Dictionary<string, string> ToStrings(object? filledIn)
    {
        var pairs = filledIn switch
        {
            null => [],
            IEnumerable<KeyValuePair<string, string>> ready => ready.Select(pair => (pair.Key, (object?)pair.Value)),
            JsonObject json => json.Select(pair => (pair.Key, (object?)pair.Value)),
            _ => filledIn.GetType().GetProperties().Select(property => (property.Name, property.GetValue(filledIn))),
        };
        return pairs.ToDictionary(pair => pair.Item1, pair => ToText(pair.Item2));
    }

    private static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        Person person => person.AadObjectId.ToString(),
        IEnumerable several => string.Join(',', several.Cast<object>().Select(ToText)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
