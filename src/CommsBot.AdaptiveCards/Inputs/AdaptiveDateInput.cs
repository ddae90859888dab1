using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Asks for a date.</summary>
public sealed record AdaptiveDateInput : AdaptiveInput
{
    /// <summary>An input whose value is sent as <paramref name="id"/>.</summary>
    [JsonConstructor]
    public AdaptiveDateInput(string id)
        : base("Input.Date", id)
    {
    }

    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Filled in beforehand.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>Earliest date.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>Latest date.</summary>
    public DateOnly? Max { get; init; }
}
