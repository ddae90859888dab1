namespace CommsBot.Polls.Results;

/// <summary>The answers to one question of those who share department, office and country. All results are sums of these.</summary>
internal sealed record AnswerCell(string? Department, string? Office, string? Country, AnswerVector Answers)
{
    public string? this[SliceKind dimension] => dimension switch
    {
        SliceKind.Department => Department,
        SliceKind.Office => Office,
        _ => Country,
    };
}

/// <summary>A value of a dimension: a department, say.</summary>
internal readonly record struct Slice(SliceKind Dimension, string Value);

/// <summary>What was shown of the same question in an earlier wave.</summary>
/// <param name="Everybody">Null where it was hidden.</param>
/// <param name="Slices">Those that were shown.</param>
internal sealed record EarlierAnswers(AnswerVector? Everybody, IReadOnlyDictionary<Slice, AnswerVector> Slices)
{
    /// <summary>What is left of everybody when the slices of a dimension that were shown are taken off; null where that cannot be computed.</summary>
    public AnswerVector? RestOf(SliceKind dimension) =>
        Slices.Keys.Any(s => s.Dimension == dimension)
            ? Everybody?.Less(AnswerVector.Sum(Slices.Where(s => s.Key.Dimension == dimension).Select(s => s.Value)))
            : null;
}

/// <summary>What may be shown of one question.</summary>
internal sealed record ShownAnswers(bool Everybody, IReadOnlySet<Slice> Slices);
