namespace CommsBot.Recognition.Fairness;

/// <summary>
/// Decides which groups may be shown, so that nothing that can be computed from what is shown tells of fewer than <see cref="Fewest"/> people or thanks. The
/// rule stands in the README. Pure.
/// </summary>
internal sealed class SmallGroups
{
    public const int Fewest = 5;

    /// <summary>More bars than these nobody reads; the smaller groups are put together.</summary>
    public const int MostShown = 25;

    private readonly IReadOnlyList<FairnessCell> cells;
    private readonly int dimensions;
    private readonly int everything;
    private readonly List<Dictionary<string, FairnessGroup>> shown;
    private readonly List<List<int>> smallSets;

    private SmallGroups(IReadOnlyList<FairnessCell> cells, int dimensions)
    {
        (this.cells, this.dimensions, everything) = (cells, dimensions, (1 << dimensions) - 1);
        shown =
        [
            .. Enumerable.Range(0, dimensions).Select(d => cells.GroupBy(c => c.Values[d]).Select(g => Sum(g.Key, g))
                .Where(g => !IsSmall(g))
                .OrderByDescending(g => g.People).ThenBy(g => g.Name, StringComparer.Ordinal)
                .Take(MostShown)
                .ToDictionary(g => g.Name)),
        ];
        smallSets = [.. SetsOf(isShownOnly: false).Where(IsSmall)];
    }

    /// <param name="all">Everybody.</param>
    /// <param name="dimensions">How many dimensions each cell has.</param>
    /// <returns>The groups that are shown, and all others together, for each dimension.</returns>
    public static IReadOnlyList<(IReadOnlyList<FairnessGroup> Groups, FairnessGroup? Others)> Decide(IReadOnlyList<FairnessCell> all, int dimensions)
    {
        List<FairnessCell> cells = [.. all.Where(c => c.People > 0)];
        if (IsSmall(Sum("", cells)))
            return [.. Enumerable.Repeat(((IReadOnlyList<FairnessGroup>)[], (FairnessGroup?)null), dimensions)];

        var groups = new SmallGroups(cells, dimensions);
        while (groups.FindSmall() is { } conflict)
            groups.shown[conflict.Dimension].Remove(conflict.Name);
        return [.. Enumerable.Range(0, dimensions).Select(groups.TableOf)];
    }

    public static bool IsSmall(FairnessGroup group) => group.People < Fewest || group.Thanks < Fewest;

    private (IReadOnlyList<FairnessGroup> Groups, FairnessGroup? Others) TableOf(int dimension)
    {
        if (shown[dimension].Count == 0)
            return ([], null);

        var others = Sum("", cells.Where(c => !shown[dimension].ContainsKey(c.Values[dimension])));
        return ([.. shown[dimension].Values.OrderByDescending(g => g.People).ThenBy(g => g.Name, StringComparer.Ordinal)], others.People == 0 ? null : others);
    }

    /// <returns>The group to hide next; null when nothing small can be computed.</returns>
    private (int Dimension, string Name)? FindSmall()
    {
        // Cells that are in the same shown groups can never be told apart.
        var patterns = cells.Index().GroupBy(c => KeyOf(c.Item, everything, isShownOnly: true)).Select(g => g.Select(c => c.Index).ToList()).ToList();
        var patternOf = new int[cells.Count];
        foreach (var (index, pattern) in patterns.Index())
        {
            foreach (var cell in pattern)
                patternOf[cell] = index;
        }

        List<(int Dimension, string Name)?> known = [null, .. shown.SelectMany((groups, d) => groups.Keys.Select(name => ((int, string)?)(d, name)))];
        var span = new LinearSpan(
            [
                .. known.Select(k => (IReadOnlyList<int>)
                    [.. patterns.Index().Where(p => k is not { } group || cells[p.Item[0]].Values[group.Dimension] == group.Name).Select(p => p.Index)]),
            ],
            patterns.Count);
        foreach (var set in smallSets.Concat(SetsOf(isShownOnly: true).Where(IsSmall)))
        {
            var touched = set.Select(c => patternOf[c]).ToHashSet();
            if (touched.Sum(p => patterns[p].Count) == set.Count && span.Find(touched) is { } used)
                return used.Select(i => known[i]).OfType<(int Dimension, string Name)>().MinBy(g => (shown[g.Dimension][g.Name].People, g.Name));
        }

        return null;
    }

    /// <summary>
    /// What one could wish to know: who is alike in one dimension, or in several at once; with <paramref name="isShownOnly"/> all who are in no shown group of a
    /// dimension are alike in it.
    /// </summary>
    private IEnumerable<List<int>> SetsOf(bool isShownOnly) => Enumerable.Range(1, everything)
        .SelectMany(of => cells.Index().GroupBy(c => KeyOf(c.Item, of, isShownOnly), c => c.Index))
        .Select(g => g.ToList());

    /// <param name="cell">Of which.</param>
    /// <param name="of">The dimensions, a bit for each.</param>
    /// <param name="isShownOnly">Whether groups that are not shown are all the same.</param>
    private string KeyOf(FairnessCell cell, int of, bool isShownOnly) => string.Join(
        '\n', Enumerable.Range(0, dimensions).Where(d => (of & (1 << d)) != 0).Select(d => !isShownOnly || shown[d].ContainsKey(cell.Values[d]) ? $"+{cell.Values[d]}" : "-"));

    private bool IsSmall(List<int> set) => IsSmall(Sum("", set.Select(c => cells[c])));

    private static FairnessGroup Sum(string name, IEnumerable<FairnessCell> cells)
    {
        var (people, thanks) = (0, 0);
        foreach (var cell in cells)
            (people, thanks) = (people + cell.People, thanks + cell.Thanks);
        return new FairnessGroup(name, people, thanks);
    }
}
