namespace CommsBot.AdaptiveCards;

/// <summary>A Fluent icon; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
/// <param name="Name">Fluent name, such as <c>Trophy</c>. See https://fluenticons.co.</param>
public sealed record AdaptiveIcon(string Name) : AdaptiveElement("Icon")
{
    /// <summary>Size. Absent: <see cref="AdaptiveIconSize.Standard"/>.</summary>
    public AdaptiveIconSize? Size { get; init; }

    /// <summary>Look. Absent: <see cref="AdaptiveIconStyle.Regular"/>.</summary>
    public AdaptiveIconStyle? Style { get; init; }

    /// <summary>Colour. Absent: like text.</summary>
    public AdaptiveTextColor? Color { get; init; }

    /// <summary>Left, centre or right. Absent: inherited from the container.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Run when the icon is chosen. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}
