using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A check box.</summary>
public sealed record AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>An input whose value is sent as <paramref name="id"/>.</summary>
    [JsonConstructor]
    public AdaptiveToggleInput(string id)
        : base("Input.Toggle", id)
    {
    }

    /// <summary>Text beside the box.</summary>
    public string? Title { get; init; }

    /// <summary>Filled in beforehand: <see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
    public string? Value { get; init; }

    /// <summary>Sent when ticked. Absent: <c>true</c>.</summary>
    public string? ValueOn { get; init; }

    /// <summary>Sent when not ticked. Absent: <c>false</c>.</summary>
    public string? ValueOff { get; init; }

    /// <summary>The title continues on the next line.</summary>
    public bool Wrap { get; init; }
}
