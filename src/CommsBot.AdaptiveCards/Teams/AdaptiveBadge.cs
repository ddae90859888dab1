namespace CommsBot.AdaptiveCards;

/// <summary>A word or an icon in a coloured shape; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
public sealed record AdaptiveBadge() : AdaptiveElement("Badge")
{
    /// <summary>The word. May be absent beside an icon.</summary>
    public string? Text { get; init; }

    /// <summary>Fluent name of an icon, such as <c>Trophy</c>.</summary>
    public string? Icon { get; init; }

    /// <summary>Place of the icon. Absent: before the text.</summary>
    public AdaptiveIconPosition? IconPosition { get; init; }

    /// <summary>Strength of the colour.</summary>
    public AdaptiveBadgeAppearance? Appearance { get; init; }

    /// <summary>Size.</summary>
    public AdaptiveBadgeSize? Size { get; init; }

    /// <summary>Corners.</summary>
    public AdaptiveBadgeShape? Shape { get; init; }

    /// <summary>Colour.</summary>
    public AdaptiveBadgeStyle? Style { get; init; }

    /// <summary>Shown when the pointer rests on the badge, and read by screen readers.</summary>
    public string? Tooltip { get; init; }
}
