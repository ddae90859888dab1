using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Asks for a number.</summary>
public sealed record AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>An input whose value is sent as <paramref name="id"/>.</summary>
    [JsonConstructor]
    public AdaptiveNumberInput(string id)
        : base("Input.Number", id)
    {
    }

    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Filled in beforehand.</summary>
    public double? Value { get; init; }

    /// <summary>Smallest value.</summary>
    public double? Min { get; init; }

    /// <summary>Largest value.</summary>
    public double? Max { get; init; }
}
