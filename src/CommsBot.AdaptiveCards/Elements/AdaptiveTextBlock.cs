using System.Text.Json.Serialization;

namespace CommsBot.AdaptiveCards;

/// <summary>A paragraph of text in Teams' Markdown subset: bold, italic, lists, links.</summary>
public sealed record AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>A paragraph that wraps.</summary>
    public AdaptiveTextBlock(string text)
        : this()
    {
        Text = text;
        Wrap = true;
    }

    [JsonConstructor]
    internal AdaptiveTextBlock()
        : base("TextBlock") => Text = "";

    /// <summary>Markdown.</summary>
    public string Text { get; init => field = value ?? ""; }

    /// <summary>Colour. Absent: inherited.</summary>
    public AdaptiveTextColor? Color { get; init; }

    /// <summary>Typeface. Absent: inherited.</summary>
    public AdaptiveFontType? FontType { get; init; }

    /// <summary>Left, centre or right. Absent: inherited from the container.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Shown less prominently.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Lines shown before the text is cut. Absent: all.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Font size. Absent: inherited.</summary>
    public AdaptiveTextSize? Size { get; init; }

    /// <summary>Font weight. Absent: inherited.</summary>
    public AdaptiveTextWeight? Weight { get; init; }

    /// <summary>
    /// Continues on the next line. <see langword="true"/> when built, since cut text helps nobody; the schema's own default is false.
    /// </summary>
    public bool Wrap { get; init; }

    /// <summary>What the text is to a screen reader: a heading, a column header, or plain.</summary>
    public AdaptiveTextBlockStyle? Style { get; init; }
}
