using System.Text.Json;

namespace CommsBot.AdaptiveCards;

/// <summary>Finds the <c>type</c> member of the object a reader stands at, wherever it is.</summary>
internal static class TypeDiscriminator
{
    public static string TypeName(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : "";

    /// <summary>Looks ahead on a copy: the caller's reader stays where it is.</summary>
    public static string Peek(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object is expected.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (found) return reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("\"type\" must be text.");
            reader.Skip();
        }

        throw new JsonException("\"type\" is missing.");
    }
}
