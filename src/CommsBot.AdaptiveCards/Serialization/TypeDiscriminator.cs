using System.Text.Json;

namespace CommsBot.AdaptiveCards;

/// <summary>Finds the <c>type</c> member of the object a reader stands at, wherever it is.</summary>
internal static class TypeDiscriminator
{
    /// <summary>The text of a member; empty when there is none.</summary>
    public static string Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
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
