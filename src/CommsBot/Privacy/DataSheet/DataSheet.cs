namespace CommsBot.Privacy.DataSheet;

/// <summary>What an installation keeps of people, in one language, ready to be set.</summary>
internal sealed record DataSheet
{
    public required string Introduction { get; init; }

    /// <summary>The preset, in a sentence.</summary>
    public required string Preset { get; init; }

    public required IReadOnlyList<string> Deviations { get; init; }

    public required IReadOnlyList<string> Off { get; init; }

    public required IReadOnlyList<DataSheetPart> Parts { get; init; }
}

/// <summary>One kind of what is kept.</summary>
/// <param name="Tables">Where it lies; empty where it is in no table.</param>
internal sealed record DataSheetPart(string Title, string Fields, string Purpose, string Source, string Viewers, string Kept, IReadOnlyList<string> Tables)
{
    /// <param name="lines">The six, in order.</param>
    /// <param name="tables">Where it lies.</param>
    public static DataSheetPart Of(IReadOnlyList<string> lines, params IReadOnlyList<string> tables) =>
        new(lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], tables);
}
