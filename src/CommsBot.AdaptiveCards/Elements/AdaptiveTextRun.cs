namespace CommsBot.AdaptiveCards;

/// <summary>Text with one look. It is shown literally: runs know no Markdown.</summary>
/// <param name="Text">Plain text.</param>
public sealed record AdaptiveTextRun(string Text) : AdaptiveInline("TextRun")
{
    /// <summary>Colour. Absent: inherited.</summary>
    public AdaptiveTextColor? Color { get; init; }

    /// <summary>Typeface. Absent: inherited.</summary>
    public AdaptiveFontType? FontType { get; init; }

    /// <summary>Marked as with a highlighter.</summary>
    public bool Highlight { get; init; }

    /// <summary>Shown less prominently.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Slanted.</summary>
    public bool Italic { get; init; }

    /// <summary>Struck through.</summary>
    public bool Strikethrough { get; init; }

    /// <summary>Underlined.</summary>
    public bool Underline { get; init; }

    /// <summary>Font size. Absent: inherited.</summary>
    public AdaptiveTextSize? Size { get; init; }

    /// <summary>Font weight. Absent: inherited.</summary>
    public AdaptiveTextWeight? Weight { get; init; }

    /// <summary>Makes the run a link. Any action but <see cref="AdaptiveShowCardAction"/>.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}
