using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Reads and writes a family of types told apart by <c>type</c>; an unknown one is kept as JSON.</summary>
internal abstract class TypedConverter<TBase> : JsonConverter<TBase>
    where TBase : class
{
    public override TBase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var type = Known(TypeDiscriminator.Peek(reader));
        if (type is null) return Unknown(JsonElement.ParseValue(ref reader));
        try
        {
            return (TBase)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type))!;
        }
        catch (JsonException inner)
        {
            // Its path begins at this object; AdaptiveCard.Parse puts the pieces together.
            throw new JsonException(inner.Message, inner);
        }
    }

    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options)
    {
        if (Kept(value) is { } json) json.WriteTo(writer);
        else JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }

    protected abstract Type? Known(string type);

    protected abstract TBase Unknown(JsonElement json);

    protected abstract JsonElement? Kept(TBase value);
}

internal sealed class AdaptiveElementConverter : TypedConverter<AdaptiveElement>
{
    protected override Type? Known(string type) => KnownTypes.Elements.GetValueOrDefault(type);

    protected override AdaptiveElement Unknown(JsonElement json) => new AdaptiveUnknownElement(json);

    protected override JsonElement? Kept(AdaptiveElement value) => (value as AdaptiveUnknownElement)?.Json;
}

internal sealed class AdaptiveActionConverter : TypedConverter<AdaptiveAction>
{
    protected override Type? Known(string type) => KnownTypes.Actions.GetValueOrDefault(type);

    protected override AdaptiveAction Unknown(JsonElement json) => new AdaptiveUnknownAction(json);

    protected override JsonElement? Kept(AdaptiveAction value) => (value as AdaptiveUnknownAction)?.Json;
}

/// <summary>An inline may also be bare text.</summary>
internal sealed class AdaptiveInlineConverter : TypedConverter<AdaptiveInline>
{
    public override AdaptiveInline Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new AdaptiveTextRun(reader.GetString()!)
            : base.Read(ref reader, typeToConvert, options);

    protected override Type? Known(string type) => type == "TextRun" ? typeof(AdaptiveTextRun) : null;

    protected override AdaptiveInline Unknown(JsonElement json) => new AdaptiveUnknownInline(json);

    protected override JsonElement? Kept(AdaptiveInline value) => (value as AdaptiveUnknownInline)?.Json;
}
