using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

internal sealed class AdaptiveElementFallbackConverter : JsonConverter<AdaptiveElementFallback>
{
    public override AdaptiveElementFallback Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return (AdaptiveElement)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(AdaptiveElement)))!;
        return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("drop"u8)
            ? AdaptiveElementFallback.Drop
            : throw new JsonException("A fallback is an element or \"drop\".");
    }

    public override void Write(Utf8JsonWriter writer, AdaptiveElementFallback value, JsonSerializerOptions options)
    {
        if (value.Element is null) writer.WriteStringValue("drop"u8);
        else JsonSerializer.Serialize(writer, value.Element, options.GetTypeInfo(typeof(AdaptiveElement)));
    }
}

internal sealed class AdaptiveActionFallbackConverter : JsonConverter<AdaptiveActionFallback>
{
    public override AdaptiveActionFallback Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? AdaptiveActionFallback.FromKeyword(reader.GetString()!)
            : (AdaptiveAction)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(AdaptiveAction)))!;

    public override void Write(Utf8JsonWriter writer, AdaptiveActionFallback value, JsonSerializerOptions options)
    {
        if (value.Action is null) writer.WriteStringValue(value.Keyword);
        else JsonSerializer.Serialize(writer, value.Action, options.GetTypeInfo(typeof(AdaptiveAction)));
    }
}

internal sealed class AdaptiveTargetElementConverter : JsonConverter<AdaptiveTargetElement>
{
    public override AdaptiveTargetElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(reader.GetString()!);
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("elementId", out var id) && id.ValueKind == JsonValueKind.String
            ? new(id.GetString()!, json.TryGetProperty("isVisible", out var visible) ? visible.GetBoolean() : null)
            : throw new JsonException("A target is an id or an object with \"elementId\".");
    }

    public override void Write(Utf8JsonWriter writer, AdaptiveTargetElement value, JsonSerializerOptions options)
    {
        if (value.IsVisible is not { } visible)
        {
            writer.WriteStringValue(value.ElementId);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("elementId"u8, value.ElementId);
        writer.WriteBoolean("isVisible"u8, visible);
        writer.WriteEndObject();
    }
}

/// <summary>A background may be a bare address.</summary>
internal sealed class AdaptiveBackgroundImageConverter : JsonConverter<AdaptiveBackgroundImage>
{
    public override AdaptiveBackgroundImage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(reader.GetString()!);
        var full = JsonSerializer.Deserialize(ref reader, CardJson.Context.BackgroundImageObject)!;
        return new(full.Url) { FillMode = full.FillMode, HorizontalAlignment = full.HorizontalAlignment, VerticalAlignment = full.VerticalAlignment };
    }

    public override void Write(Utf8JsonWriter writer, AdaptiveBackgroundImage value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            new(value.Url, value.FillMode, value.HorizontalAlignment, value.VerticalAlignment),
            CardJson.Context.BackgroundImageObject);
}

internal sealed record BackgroundImageObject(
    string Url,
    AdaptiveImageFillMode? FillMode,
    AdaptiveHorizontalAlignment? HorizontalAlignment,
    AdaptiveVerticalAlignment? VerticalAlignment);
