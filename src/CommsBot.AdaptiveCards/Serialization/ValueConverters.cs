using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A type that is one string on the wire.</summary>
internal abstract class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? read(reader.GetString()!) : throw new JsonException("Text is expected.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

internal sealed class AdaptiveHeightConverter() : TextConverter<AdaptiveHeight>(AdaptiveHeight.Of, height => height.Value);

internal sealed class AdaptiveTargetWidthConverter() : TextConverter<AdaptiveTargetWidth>(AdaptiveTargetWidth.Of, width => width.Value);

internal sealed class PixelsConverter() : TextConverter<int>(Read, pixels => $"{pixels.ToString(CultureInfo.InvariantCulture)}px")
{
    private static int Read(string text) =>
        text.EndsWith("px", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
            ? pixels
            : throw new JsonException("Pixels such as \"50px\" are expected.");
}

internal sealed class HourMinuteConverter() : TextConverter<TimeOnly>(Read, time => time.ToString("HH:mm", CultureInfo.InvariantCulture))
{
    private static TimeOnly Read(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("A time such as \"09:30\" is expected.");
}

internal sealed class AdaptiveColumnWidthConverter : JsonConverter<AdaptiveColumnWidth>
{
    public override AdaptiveColumnWidth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => AdaptiveColumnWidth.Weight(reader.GetDouble()),
            JsonTokenType.String => AdaptiveColumnWidth.Of(reader.GetString()!),
            _ => throw new JsonException("A width is a number, \"auto\", \"stretch\" or pixels."),
        };

    public override void Write(Utf8JsonWriter writer, AdaptiveColumnWidth value, JsonSerializerOptions options)
    {
        if (value.IsWeight) writer.WriteRawValue(value.Value);
        else writer.WriteStringValue(value.Value);
    }
}

/// <summary>A member that is text for us and may be a number in cards of others.</summary>
internal sealed class TextOrNumberConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => reader.GetDouble().ToString(CultureInfo.InvariantCulture),
            _ => throw new JsonException("Text or a number is expected."),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
