using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.BotFramework.Activities;

/// <summary>The height or width of a dialog.</summary>
/// <param name="Pixels">Pixels, or null for a word.</param>
/// <param name="Word"><c>small</c>, <c>medium</c> or <c>large</c>, or null for pixels.</param>
[JsonConverter(typeof(TaskModuleSizeConverter))]
public readonly record struct TaskModuleSize(int? Pixels, string? Word)
{
    /// <summary>The client's small size.</summary>
    public static TaskModuleSize Small { get; } = new(null, "small");

    /// <summary>The client's medium size.</summary>
    public static TaskModuleSize Medium { get; } = new(null, "medium");

    /// <summary>The client's large size.</summary>
    public static TaskModuleSize Large { get; } = new(null, "large");

    /// <summary>A size in pixels.</summary>
    public static implicit operator TaskModuleSize(int pixels) => FromInt32(pixels);

    /// <summary>A size in pixels.</summary>
    public static TaskModuleSize FromInt32(int pixels) => new(pixels, null);

    /// <inheritdoc/>
    public override string ToString() => Word ?? Pixels?.ToString(CultureInfo.InvariantCulture) ?? "";
}

internal sealed class TaskModuleSizeConverter : JsonConverter<TaskModuleSize>
{
    public override TaskModuleSize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetDouble(out var pixels) && Math.Abs(pixels) < 100_000 => (int)pixels,
            JsonTokenType.String => new TaskModuleSize(null, reader.GetString()),
            _ => throw new JsonException("A dialog's size is a number of pixels or a word."),
        };

    public override void Write(Utf8JsonWriter writer, TaskModuleSize value, JsonSerializerOptions options)
    {
        if (value.Pixels is { } pixels)
            writer.WriteNumberValue(pixels);
        else
            writer.WriteStringValue(value.Word);
    }
}
