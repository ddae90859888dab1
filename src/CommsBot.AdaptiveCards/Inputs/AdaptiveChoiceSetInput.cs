using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Asks to choose one, or several. Several are sent comma-separated.</summary>
public sealed record AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>An input whose value is sent as <paramref name="id"/>.</summary>
    [JsonConstructor]
    public AdaptiveChoiceSetInput(string id)
        : base("Input.ChoiceSet", id)
    {
    }

    /// <summary>What can be chosen. May be empty when <see cref="ChoicesData"/> is given.</summary>
    public IReadOnlyList<AdaptiveChoice> Choices { get; init => field = value ?? []; } = [];

    /// <summary>Where Teams looks choices up while the person types, such as <see cref="AdaptiveDataQuery.People"/>.</summary>
    [JsonPropertyName("choices.data")]
    public AdaptiveDataQuery? ChoicesData { get; init; }

    /// <summary>Look. Absent: <see cref="AdaptiveChoiceInputStyle.Compact"/>.</summary>
    public AdaptiveChoiceInputStyle? Style { get; init; }

    /// <summary>More than one may be chosen.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>Shown while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Chosen beforehand: the value of a choice, several comma-separated.</summary>
    public string? Value { get; init; }

    /// <summary>Titles of choices continue on the next line.</summary>
    public bool Wrap { get; init; }
}
