namespace CommsBot.AdaptiveCards;

/// <summary>A paragraph of runs, each with its own look. Runs hold no Markdown.</summary>
public sealed record AdaptiveRichTextBlock() : AdaptiveElement("RichTextBlock")
{
    /// <summary>The runs, in reading order.</summary>
    public IReadOnlyList<AdaptiveInline> Inlines { get; init => field = value ?? []; } = [];

    /// <summary>Left, centre or right. Absent: inherited from the container.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
