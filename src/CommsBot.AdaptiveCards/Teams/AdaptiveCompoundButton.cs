namespace CommsBot.AdaptiveCards;

/// <summary>A large button with a description; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
/// <param name="Title">What the button does.</param>
public sealed record AdaptiveCompoundButton(string Title) : AdaptiveElement("CompoundButton")
{
    /// <summary>A sentence below the title.</summary>
    public string? Description { get; init; }

    /// <summary>A word in a badge, such as <c>New</c>.</summary>
    public string? Badge { get; init; }

    /// <summary>Picture on the button.</summary>
    public AdaptiveCompoundButtonIcon? Icon { get; init; }

    /// <summary>Run when the button is pressed. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}

/// <summary>Picture on an <see cref="AdaptiveCompoundButton"/>.</summary>
/// <param name="Name">Fluent name, such as <c>Trophy</c>.</param>
public sealed record AdaptiveCompoundButtonIcon(string Name)
{
    /// <summary>Size.</summary>
    public AdaptiveIconSize? Size { get; init; }

    /// <summary>Look.</summary>
    public AdaptiveIconStyle? Style { get; init; }

    /// <summary>Colour.</summary>
    public AdaptiveTextColor? Color { get; init; }
}
