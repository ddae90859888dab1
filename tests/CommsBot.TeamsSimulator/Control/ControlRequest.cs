using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Control;

/// <summary>A control call: its path, query and JSON body, with plain words when something is missing.</summary>
internal sealed class ControlRequest(HttpContext http, JsonObject body)
{
    internal JsonObject Body => body;

    internal static async Task<ControlRequest> ReadAsync(HttpContext http)
    {
        using var text = new StreamReader(http.Request.Body);
        var json = await text.ReadToEndAsync();
        return new ControlRequest(http, json.Length == 0 ? [] : JsonNode.Parse(json)?.AsObject() ?? []);
    }

    internal string Route(string name) => (string)http.Request.RouteValues[name]!;

    internal string? Query(string name) => http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    internal string Need(string member) => Text(member) ?? throw new ArgumentException($"'{member}' is missing.");

    internal string? Text(string member) => body[member]?.ToString();

    internal int? Number(string member) => body[member]?.GetValue<int>();

    internal double? Fraction(string member) => body[member]?.GetValue<double>();

    internal T? Word<T>(string member) where T : struct, Enum => Text(member) is { } word ? Enum.Parse<T>(word, ignoreCase: true) : null;

    internal IEnumerable<string> List(string member) => body[member] is JsonArray list ? list.Select(item => item!.ToString()) : [];
}
