using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>Keyboard of a text input on a phone.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveTextInputStyle>))]
public enum AdaptiveTextInputStyle
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Telephone number.</summary>
    Tel,

    /// <summary>Web address.</summary>
    Url,

    /// <summary>Mail address.</summary>
    Email,

    /// <summary>Masked on screen only.</summary>
    Password,
}

/// <summary>Look of a choice input.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdaptiveChoiceInputStyle>))]
public enum AdaptiveChoiceInputStyle
{
    /// <summary>Drop-down list.</summary>
    Compact,

    /// <summary>Radio buttons or check boxes.</summary>
    Expanded,

    /// <summary>Drop-down list with type-ahead.</summary>
    Filtered,
}
