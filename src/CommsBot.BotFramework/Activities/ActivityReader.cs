using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Activities;

/// <summary>Reads activities and their payloads. Whatever is wrong, the only exception is <see cref="ActivityFormatException"/>.</summary>
public static class ActivityReader
{
    /// <summary>Reads one activity.</summary>
    /// <param name="utf8Json">The whole body, a byte order mark allowed.</param>
    /// <exception cref="ActivityFormatException">This is no activity.</exception>
    public static Activity Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var activity = JsonSerializer.Deserialize(WireText.Clean(utf8Json), BotFrameworkJsonContext.Wire.Activity);
            if (activity is not { Type.Length: > 0 })
                throw new ActivityFormatException(NoActivity);

            // Whoever looks into it later can rely on its shape.
            _ = activity.GetTeamsChannelData();
            return activity;
        }
        catch (JsonException e)
        {
            throw new ActivityFormatException(Reason(e) ?? NoActivity, e);
        }
    }

    /// <summary>Reads one activity.</summary>
    /// <param name="utf8Json">The whole body, a byte order mark allowed.</param>
    /// <exception cref="ActivityFormatException">This is no activity.</exception>
    public static Activity Parse(in ReadOnlySequence<byte> utf8Json) => Parse(utf8Json.IsSingleSegment ? utf8Json.FirstSpan : utf8Json.ToArray());

    /// <summary>Reads a payload, such as <see cref="Activity.Value"/>, as a type of this library.</summary>
    /// <returns>The payload, or null when there is none.</returns>
    /// <exception cref="ActivityFormatException">The payload has another shape.</exception>
    public static T? ReadPayload<T>(JsonElement? payload) where T : class =>
        ReadPayload(payload, (JsonTypeInfo<T>)BotFrameworkJsonContext.Wire.GetTypeInfo(typeof(T))!);

    /// <summary>Reads a payload, such as the data of a card's action, as a type of the application.</summary>
    /// <returns>The payload, or null when there is none.</returns>
    /// <exception cref="ActivityFormatException">The payload has another shape.</exception>
    public static T? ReadPayload<T>(JsonElement? payload, JsonTypeInfo<T> typeInfo) where T : class
    {
        if (payload is not { } element || element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        try
        {
            return element.Deserialize(typeInfo);
        }
        catch (JsonException e)
        {
            throw new ActivityFormatException(Reason(e) ?? "The payload has an unexpected shape.", e);
        }
    }

    // The parser's own message may quote the content, and the path may hold the sender's own names.
    private static string? Reason(JsonException e) => e switch
    {
        { InnerException: JsonException } => $"The body is no well-formed JSON: see line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.",
        { Path: { Length: > 1 and < 100 } path } when path.AsSpan().IndexOfAnyExcept(PathLetters) < 0 => $"The member {path} has an unexpected shape.",
        _ => null,
    };

    private const string NoActivity = "An activity is a JSON object with a type.";

    private static readonly SearchValues<char> PathLetters = SearchValues.Create("$.[]0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
