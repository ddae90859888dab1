namespace CommsBot.Privacy;

/// <summary>
/// What becomes of the columns of one table when somebody is forgotten. Columns that can hold a person (texts, bytes, ids of people, bare ids) have to be
/// among one of the two; numbers, times, choices and ids of other things cannot.
/// </summary>
internal sealed record PersonalTable(Type Entity)
{
    /// <summary>Erased with their row, emptied, or replaced.</summary>
    public IReadOnlyList<string> Forgotten { get; init; } = [];

    /// <summary>Those that stay, and why they may.</summary>
    public IReadOnlyList<KeptColumns> Kept { get; init; } = [];

    public static PersonalTable Of<TEntity>(IReadOnlyList<string> forgotten, params IReadOnlyList<KeptColumns> kept) =>
        new(typeof(TEntity)) { Forgotten = forgotten, Kept = kept };
}

/// <param name="Because">A reason that holds in front of the person.</param>
/// <param name="Columns">By their properties' names.</param>
internal sealed record KeptColumns(string Because, params IReadOnlyList<string> Columns)
{
    /// <summary>Ids and words of the program.</summary>
    public static KeptColumns NoPerson(params IReadOnlyList<string> columns) => new("names no person", columns);

    /// <summary>The row of the person's id holds neither name nor address any more, and nothing leads from the person to it.</summary>
    public static KeptColumns Nameless(params IReadOnlyList<string> columns) => new("leads to a row without a name", columns);
}
