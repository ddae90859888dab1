using System.Text.Json;

namespace CommsBot.BotFramework.Activities;

/// <summary>The HTTP answer to an invoke.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">What is written as JSON: a type of this library, a <see cref="JsonElement"/>, or null for no body.</param>
public sealed record InvokeResponse(int Status, object? Body = null)
{
    /// <summary>Writes the body as UTF-8 JSON.</summary>
    /// <exception cref="InvalidOperationException">There is no body, or its type is unknown to <see cref="BotFrameworkJsonContext"/>.</exception>
    public void WriteBody(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var body = Body ?? throw new InvalidOperationException("This answer has no body.");
        if (body is JsonElement element)
            element.WriteTo(writer);
        else
            JsonSerializer.Serialize(writer, body, BotFrameworkJsonContext.Wire.GetTypeInfo(body.GetType()) ?? throw new InvalidOperationException(
                $"{body.GetType().Name} is no type of the Bot Framework; give a JsonElement instead."));
    }

    // A bot may also send the answer as an activity of type invokeResponse, whose value is {status, body}.
    internal static InvokeResponse Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } answer)
            return new InvokeResponse(200, value);
        var status = answer.TryGetProperty("status", out var number)
            && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var code)
            ? code : 200;
        return new InvokeResponse(status, answer.TryGetProperty("body", out var body) && body.ValueKind != JsonValueKind.Null ? body : null);
    }
}
