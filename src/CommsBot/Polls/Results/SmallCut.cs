namespace CommsBot.Polls.Results;

/// <summary>
/// Groups of two dimensions as a graph: two groups share an edge as heavy as the people they have in common. The people who are in a union of groups of one
/// dimension but not in a union of the other's, or the other way round, are then a cut. This finds one of few people (Stoer and Wagner, 1997).
/// </summary>
internal static class SmallCut
{
    /// <param name="weights">People whom two groups have in common, symmetric.</param>
    /// <param name="fewest">Cuts of as many are fine.</param>
    /// <returns>Which groups stand on one side; null when every cut is heavy enough, or cuts through nobody.</returns>
    public static bool[]? Find(int[,] weights, int fewest)
    {
        var graph = (int[,])weights.Clone();
        var merged = Enumerable.Range(0, graph.GetLength(0)).Select(i => new List<int> { i }).ToList();
        var left = Enumerable.Range(0, merged.Count).ToList();
        MergeHeavy(graph, merged, left, fewest);
        while (left.Count > 1)
        {
            var (before, last, cut) = Order(graph, left);
            if (cut > 0 && cut < fewest)
                return Side(merged[last], merged.Count);
            Merge(graph, merged, left, before, last);
        }

        return null;
    }

    /// <summary>What is held together by enough people is never cut by few.</summary>
    private static void MergeHeavy(int[,] graph, List<List<int>> merged, List<int> left, int fewest)
    {
        while (left.SelectMany(a => left.Where(b => b > a && graph[a, b] >= fewest).Select(b => (a, b))).FirstOrDefault() is (var one, > 0 and var other))
            Merge(graph, merged, left, one, other);
    }

    /// <summary>Takes in, one after the other, what is held most by those before; the last one is a least cut between itself and the one before.</summary>
    private static (int Before, int Last, int Cut) Order(int[,] graph, List<int> left)
    {
        var held = left.ToDictionary(n => n, _ => 0);
        var (before, last, cut) = (-1, -1, 0);
        while (held.Count > 0)
        {
            (before, last) = (last, held.MaxBy(h => h.Value).Key);
            cut = held[last];
            held.Remove(last);
            foreach (var node in held.Keys.ToList())
                held[node] += graph[last, node];
        }

        return (before, last, cut);
    }

    private static void Merge(int[,] graph, List<List<int>> merged, List<int> left, int into, int gone)
    {
        merged[into].AddRange(merged[gone]);
        left.Remove(gone);
        foreach (var node in left.Where(n => n != into))
            graph[into, node] = graph[node, into] = graph[into, node] + graph[gone, node];
    }

    private static bool[] Side(List<int> members, int count)
    {
        var side = new bool[count];
        foreach (var member in members)
            side[member] = true;
        return side;
    }
}
