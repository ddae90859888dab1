using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommsBot.BotFramework.Activities;

/// <summary>Reads activities and their payloads. Whatever is wrong, the only exception is <see cref="ActivityFormatException"/>.</summary>
public static class ActivityReader
{
    /// <summary>Reads one activity.</summary>
    /// <param name="utf8Json">The whole body.</param>
    /// <exception cref="ActivityFormatException">This is no activity.</exception>
    public static Activity Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var activity = JsonSerializer.Deserialize(utf8Json, BotFrameworkJsonContext.Wire.Activity);
            return activity is { Type.Length: > 0 } ? activity : throw new ActivityFormatException("An activity is an object with a type.");
        }
        catch (JsonException e)
        {
            throw new ActivityFormatException(Reason(e), e);
        }
    }

    /// <summary>Reads a payload, such as <see cref="Activity.Value"/>.</summary>
    /// <returns>The payload, or null when there is none.</returns>
    /// <exception cref="ActivityFormatException">The payload has another shape.</exception>
    public static T? ReadPayload<T>(JsonElement? payload) where T : class
    {
        if (payload is not { } element || element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        try
        {
            return element.Deserialize((JsonTypeInfo<T>)BotFrameworkJsonContext.Wire.GetTypeInfo(typeof(T))!);
        }
        catch (JsonException e)
        {
            throw new ActivityFormatException(Reason(e), e);
        }
    }

    // The parser's own message may quote the content; path and place are enough to find the fault.
    private static string Reason(JsonException e) =>
        e.Path is null or "$" ? "The body is no well-formed JSON activity." : $"The member {e.Path} has an unexpected shape.";
}
