using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Asks for text.</summary>
public sealed record AdaptiveTextInput : AdaptiveInput
{
    /// <summary>An input whose value is sent as <paramref name="id"/>.</summary>
    [JsonConstructor]
    public AdaptiveTextInput(string id)
        : base("Input.Text", id)
    {
    }

    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Filled in beforehand.</summary>
    public string? Value { get; init; }

    /// <summary>Several lines.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>Most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Regular expression the whole value must match.</summary>
    public string? Regex { get; init; }

    /// <summary>Keyboard on a phone.</summary>
    public AdaptiveTextInputStyle? Style { get; init; }

    /// <summary>A button beside the input. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? InlineAction { get; init; }
}
