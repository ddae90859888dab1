namespace CommsBot.AdaptiveCards;

/// <summary>Names and values in two columns.</summary>
public sealed record AdaptiveFactSet() : AdaptiveElement("FactSet")
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<AdaptiveFact> Facts { get; init => field = value ?? []; } = [];
}

/// <summary>A line of an <see cref="AdaptiveFactSet"/>.</summary>
/// <param name="Title">The name, in Markdown.</param>
/// <param name="Value">The value, in Markdown.</param>
public sealed record AdaptiveFact(string Title, string Value);
