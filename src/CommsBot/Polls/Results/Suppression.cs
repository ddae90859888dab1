using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>
/// Decides what may be shown of the answers to one question, so that nothing that can be computed from it tells of fewer than <see cref="Fewest"/>
/// people, or what all of some people ticked. The rules stand in <c>Polls/README.md</c>. Pure.
/// </summary>
internal sealed class Suppression
{
    public const int Fewest = 5;

    private static readonly SliceKind[] Dimensions = Enum.GetValues<SliceKind>();

    private readonly QuestionKind kind;
    private readonly IReadOnlyList<AnswerCell> cells;
    private readonly IReadOnlyList<EarlierAnswers> earlier;
    private readonly Dictionary<Slice, AnswerVector> shown;

    private Suppression(QuestionKind kind, IReadOnlyList<AnswerCell> cells, IReadOnlyList<EarlierAnswers> earlier)
    {
        (this.kind, this.cells, this.earlier) = (kind, cells, earlier);
        shown = Dimensions
            .SelectMany(d => cells.Where(c => c[d] is not null).GroupBy(c => new Slice(d, c[d]!)))
            .Select(g => (g.Key, Answers: AnswerVector.Sum(g.Select(c => c.Answers))))
            .Where(s => s.Answers.Respondents >= Fewest && !s.Answers.IsUnanimous && !IsNearEarlier(s.Key, s.Answers))
            .ToDictionary(s => s.Key, s => s.Answers);
    }

    /// <param name="kind">Of the question.</param>
    /// <param name="cells">All answers.</param>
    /// <param name="earlier">What was shown in each earlier wave.</param>
    /// <param name="asked">How many were asked; null where nobody is counted.</param>
    public static ShownAnswers Decide(QuestionKind kind, IReadOnlyList<AnswerCell> cells, IReadOnlyList<EarlierAnswers> earlier, int? asked)
    {
        var everybody = AnswerVector.Sum(cells.Select(c => c.Answers));
        if (everybody.Respondents < Fewest
            || (everybody.IsUnanimous && everybody.Respondents >= asked)
            || earlier.Any(e => e.Everybody is { } before && IsFew(everybody.PeopleBetween(before, kind))))
        {
            return new ShownAnswers(false, new HashSet<Slice>());
        }

        return new ShownAnswers(true, kind == QuestionKind.OpenText ? new HashSet<Slice>() : new Suppression(kind, cells, earlier).HideConflicts());
    }

    private static bool IsFew(int people) => people is > 0 and < Fewest;

    private HashSet<Slice> HideConflicts()
    {
        while (FindConflict() is { } one)
            shown.Remove(one);
        return [.. shown.Keys];
    }

    /// <returns>The slice to hide next; null when nothing can be computed that should not be.</returns>
    private Slice? FindConflict()
    {
        var groups = Dimensions.ToDictionary(d => d, Groups);
        foreach (var dimension in Dimensions)
        {
            if (groups[dimension].Find(g => g.Slice is null) is { } rest && IsTooClear(rest.Answers, dimension))
                return Smallest(dimension);

            foreach (var other in Dimensions.Where(d => d != dimension))
            {
                var involved = other > dimension && FewBetween(groups[dimension], groups[other]) is { } few ? few
                    : groups[dimension].Select(g => OneOpinion(g, groups[other])).FirstOrDefault(found => found is not null);
                if (involved is not null)
                    return involved.Select(g => g.Slice ?? Smallest(g.Dimension)).OfType<Slice>().Distinct().OrderBy(SizeOf).First();
            }
        }

        return null;
    }

    /// <summary>Unions of one dimension's groups against unions of another's: what is in one of them only must not be a few.</summary>
    /// <returns>The groups that these few are in; null when there are none.</returns>
    private static List<Group>? FewBetween(List<Group> one, List<Group> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return null;

        List<Group> all = [.. one, .. other];
        var placeInOther = other.Index().SelectMany(g => g.Item.Cells.Select(c => (Cell: c, Place: one.Count + g.Index))).ToDictionary(p => p.Cell, p => p.Place);
        var weights = new int[all.Count, all.Count];
        foreach (var (place, group) in one.Index())
        {
            foreach (var cell in group.Cells)
                weights[place, placeInOther[cell]] = weights[placeInOther[cell], place] = weights[place, placeInOther[cell]] + cell.Answers.Respondents;
        }

        return SmallCut.Find(weights, Fewest) is not { } side
            ? null
            : [.. all.Where((_, i) => Enumerable.Range(0, all.Count).Any(j => weights[i, j] > 0 && side[i] != side[j]))];
    }

    /// <summary>The slices of a dimension that are shown, and what everybody can compute: those who are in none of them.</summary>
    private List<Group> Groups(SliceKind dimension)
    {
        var byValue = cells.GroupBy(c => c[dimension] is { } value && shown.ContainsKey(new Slice(dimension, value)) ? value : null).ToList();
        return byValue is [{ Key: null }] or []
            ? []
            : [.. byValue.Select(g => new Group(dimension, g.Key is null ? null : new Slice(dimension, g.Key), [.. g], AnswerVector.Sum(g.Select(c => c.Answers))))];
    }

    /// <summary>What is left of everybody is few, of one opinion, or was shown before with few people less.</summary>
    private bool IsTooClear(AnswerVector rest, SliceKind dimension) =>
        IsFew(rest.Respondents) || rest.IsUnanimous
        || earlier.Any(e => e.RestOf(dimension) is { } before && IsFew(rest.PeopleBetween(before, kind)))
        || earlier.Any(e => e.Slices.Any(s => s.Key.Dimension == dimension && !shown.ContainsKey(s.Key) && IsFew(rest.PeopleBetween(s.Value, kind))));

    private bool IsNearEarlier(Slice slice, AnswerVector answers) => earlier.Any(e =>
        (e.Slices.TryGetValue(slice, out var before) ? before : e.RestOf(slice.Dimension)) is { } near && IsFew(answers.PeopleBetween(near, kind)));

    /// <summary>A group less those of another dimension that lie within it, and those that it lies within less itself: who is left must not all have ticked the same.</summary>
    /// <returns>The groups that tell; null when they do not.</returns>
    private static List<Group>? OneOpinion(Group group, List<Group> others)
    {
        var members = group.Cells.ToHashSet();
        var within = others.Where(o => o.Cells.All(members.Contains)).ToList();
        if (within.Count > 0 && AnswerVector.Sum(group.Cells.Except(within.SelectMany(o => o.Cells)).Select(c => c.Answers)).IsUnanimous)
            return [.. within, group];

        var around = others.Where(o => o.Cells.Any(members.Contains)).ToList();
        return AnswerVector.Sum(around.SelectMany(o => o.Cells).Where(c => !members.Contains(c)).Select(c => c.Answers)).IsUnanimous ? [.. around, group] : null;
    }

    private Slice? Smallest(SliceKind dimension) =>
        shown.Keys.Where(s => s.Dimension == dimension).OrderBy(SizeOf).Select(s => (Slice?)s).FirstOrDefault();

    private (int, string) SizeOf(Slice slice) => (shown[slice].Respondents, slice.Value);

    /// <param name="Dimension">Its dimension.</param>
    /// <param name="Slice">Null: those who are in no slice that is shown.</param>
    private sealed record Group(SliceKind Dimension, Slice? Slice, IReadOnlyList<AnswerCell> Cells, AnswerVector Answers);
}
