using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Asks for a time of day, in minutes.</summary>
public sealed record AdaptiveTimeInput : AdaptiveInput
{
    /// <summary>An input whose value is sent as <paramref name="id"/>.</summary>
    [JsonConstructor]
    public AdaptiveTimeInput(string id)
        : base("Input.Time", id)
    {
    }

    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Filled in beforehand.</summary>
    [JsonConverter(typeof(HourMinuteConverter))]
    public TimeOnly? Value { get; init; }

    /// <summary>Earliest time.</summary>
    [JsonConverter(typeof(HourMinuteConverter))]
    public TimeOnly? Min { get; init; }

    /// <summary>Latest time.</summary>
    [JsonConverter(typeof(HourMinuteConverter))]
    public TimeOnly? Max { get; init; }
}
