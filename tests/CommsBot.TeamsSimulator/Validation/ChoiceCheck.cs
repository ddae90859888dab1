using System.Text.Json;

namespace CommsBot.Simulation.Validation;

/// <summary>The choices of an Input.ChoiceSet, written out or asked for by Data.Query.</summary>
internal static class ChoiceCheck
{
    internal static string? Problem(JsonElement input)
    {
        var query = input.Member("choices.data"u8);
        var choices = input.Items("choices"u8);
        if (query is null && !choices.Any())
            return "Input.ChoiceSet needs choices or choices.data.";
        var values = new HashSet<string>();
        foreach (var choice in choices)
        {
            if (choice.Text("title"u8) is null || choice.Text("value"u8) is not { } value)
                return "A choice needs a title and a value.";
            if (!values.Add(value))
                return $"The choice '{value}' is there twice.";
        }
        return query is { } data ? Query(data) : null;
    }

    private static string? Query(JsonElement query)
    {
        if (query.Text("type"u8) != "Data.Query" || string.IsNullOrEmpty(query.Text("dataset"u8)))
            return "choices.data needs the type Data.Query and a dataset.";
        if (!query.IsAbsentOr("count"u8, JsonValueKind.Number) || !query.IsAbsentOr("skip"u8, JsonValueKind.Number))
            return "'count' and 'skip' of a Data.Query are numbers.";
        return query.Text("associatedInputs"u8) is null or "auto" or "none" ? null : "'associatedInputs' of a Data.Query is auto or none.";
    }
}
