using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommsBot.Scheduling;

/// <summary>A schedule as one text, for one column.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)] // PostgreSQL's jsonb sorts members.
[JsonSerializable(typeof(Schedule))]
internal sealed partial class ScheduleJson : JsonSerializerContext
{
    public static string Write(Schedule schedule) => JsonSerializer.Serialize(schedule, Default.Schedule);

    /// <exception cref="JsonException">The text is no schedule.</exception>
    public static Schedule Read(string json) => JsonSerializer.Deserialize(json, Default.Schedule) ?? throw new JsonException("A schedule is missing.");
}
