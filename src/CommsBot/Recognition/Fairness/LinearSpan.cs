namespace CommsBot.Recognition.Fairness;

/// <summary>
/// All that can be computed from sums by adding, subtracting and multiplying: each sum is a set of cells, and a set can be computed when it is a linear
/// combination of these. Gauss and Jordan's elimination, which remembers what each row was made of.
/// </summary>
internal sealed class LinearSpan
{
    private const double Tiny = 1e-7;

    private readonly List<(double[] Row, double[] Made, int Pivot)> rows = [];
    private readonly int columns;

    /// <param name="sets">Which cells each known sum holds.</param>
    /// <param name="columns">How many cells there are.</param>
    public LinearSpan(IReadOnlyList<IReadOnlyList<int>> sets, int columns)
    {
        this.columns = columns;
        foreach (var (index, set) in sets.Index())
            Add(set, index, sets.Count);
    }

    /// <returns>The sums from which the set can be computed; null when it cannot.</returns>
    public IReadOnlyList<int>? Find(IReadOnlyCollection<int> set)
    {
        var wanted = set.ToHashSet();
        var used = rows.Where(r => wanted.Contains(r.Pivot)).ToList();
        if (used.Count == 0)
            return null;

        for (var column = 0; column < columns; column++)
        {
            if (Math.Abs(used.Sum(r => r.Row[column]) - (wanted.Contains(column) ? 1 : 0)) > Tiny)
                return null;
        }

        return [.. Enumerable.Range(0, used[0].Made.Length).Where(i => Math.Abs(used.Sum(r => r.Made[i])) > Tiny)];
    }

    private void Add(IReadOnlyList<int> set, int index, int count)
    {
        var (row, made) = (new double[columns], new double[count]);
        made[index] = 1;
        foreach (var cell in set)
            row[cell] = 1;
        foreach (var (other, otherMade, pivot) in rows)
            Subtract(row, made, other, otherMade, row[pivot]);

        var best = Enumerable.Range(0, columns).MaxBy(c => Math.Abs(row[c]));
        if (columns == 0 || Math.Abs(row[best]) < Tiny)
            return;

        var factor = 1 / row[best];
        Scale(row, factor);
        Scale(made, factor);
        foreach (var (other, otherMade, _) in rows)
            Subtract(other, otherMade, row, made, other[best]);
        rows.Add((row, made, best));
    }

    private static void Subtract(double[] row, double[] made, double[] other, double[] otherMade, double factor)
    {
        if (factor == 0)
            return;

        for (var i = 0; i < row.Length; i++)
            row[i] -= factor * other[i];
        for (var i = 0; i < made.Length; i++)
            made[i] -= factor * otherMade[i];
    }

    private static void Scale(double[] values, double factor)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] *= factor;
    }
}
