namespace CommsBot.AdaptiveCards;

/// <summary>Program text; Teams only, so give a <see cref="AdaptiveElement.Fallback"/>.</summary>
/// <param name="CodeSnippet">The text.</param>
public sealed record AdaptiveCodeBlock(string CodeSnippet) : AdaptiveElement("CodeBlock")
{
    /// <summary>Language for colouring, such as <c>CSharp</c> or <c>Json</c>. Absent: <c>PlainText</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Number of the first line.</summary>
    public int? StartLineNumber { get; init; }
}
