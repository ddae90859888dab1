using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Results;

/// <summary>How often what was ticked by some people in answer to one question.</summary>
internal sealed class AnswerVector
{
    public int Respondents { get; private set; }

    public Dictionary<int, int> Counts { get; } = [];

    /// <summary>Whether knowing who is in it means knowing what each of them ticked, all or in part.</summary>
    public bool IsUnanimous => Respondents > 0 && Counts.Values.Any(count => count == Respondents);

    public static AnswerVector Sum(IEnumerable<AnswerVector> vectors)
    {
        var sum = new AnswerVector();
        foreach (var vector in vectors)
            sum.Add(vector, 1);
        return sum;
    }

    public static AnswerVector Of(QuestionResult result)
    {
        var vector = new AnswerVector { Respondents = result.Respondents };
        foreach (var (option, count) in result.Counts)
            vector.Counts[option] = count;
        return vector;
    }

    public void Count(QuestionAnswer answer)
    {
        Respondents++;
        foreach (var option in answer.Options)
            Counts[option] = Counts.GetValueOrDefault(option) + 1;
    }

    public AnswerVector Less(AnswerVector other)
    {
        var rest = Sum([this]);
        rest.Add(other, -1);
        return rest;
    }

    /// <summary>The fewest people whose coming, going or changing their mind explains the difference.</summary>
    /// <param name="other">The same question at another time.</param>
    /// <param name="kind">Where several may be ticked, one person moves several counts.</param>
    public int PeopleBetween(AnswerVector other, QuestionKind kind)
    {
        var differences = Counts.Keys.Union(other.Counts.Keys).Select(o => Counts.GetValueOrDefault(o) - other.Counts.GetValueOrDefault(o)).ToList();
        var moved = kind == QuestionKind.MultipleChoice
            ? differences.Select(Math.Abs).DefaultIfEmpty().Max()
            : Math.Max(differences.Where(d => d > 0).Sum(), -differences.Where(d => d < 0).Sum());
        return Math.Max(moved, Math.Abs(Respondents - other.Respondents));
    }

    private void Add(AnswerVector other, int sign)
    {
        Respondents += sign * other.Respondents;
        foreach (var (option, count) in other.Counts)
            Counts[option] = Counts.GetValueOrDefault(option) + sign * count;
    }
}
