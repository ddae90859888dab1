using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Results;

public class SuppressionTests
{
    [Fact]
    public void Fewer_than_five_answers_are_hidden_and_five_are_shown()
    {
        Decide([Cell("A", null, null, 2, 2)]).Everybody.ShouldBeFalse();
        Decide([Cell("A", null, null, 3, 2)]).Everybody.ShouldBeTrue();
    }

    [Fact]
    public void A_slice_is_hidden_with_the_next_smallest_when_it_would_remain_alone()
    {
        // 20 + 9 + 3: who knows everybody and the first two, knows the third.
        Shown([Cell("Sales", null, null, 10, 10), Cell("HR", null, null, 5, 4), Cell("Legal", null, null, 2, 1)]).ShouldBe(["Sales"]);
    }

    [Fact]
    public void People_without_a_department_are_a_remainder_too() =>
        Shown([Cell("Sales", null, null, 10, 10), Cell("HR", null, null, 5, 4), Cell(null, null, null, 2, 1)]).ShouldBe(["Sales"]);

    [Fact]
    public void A_slice_of_one_opinion_is_hidden_and_cannot_be_computed() =>
        Shown([Cell("Sales", null, null, 10, 10), Cell("HR", null, null, 8, 0), Cell("Legal", null, null, 4, 5)]).ShouldBe(["Sales"]);

    [Fact]
    public void Everybody_of_one_opinion_is_hidden_only_where_all_who_were_asked_answered()
    {
        Decide([Cell("A", null, null, 8, 0)], asked: 8).Everybody.ShouldBeFalse();
        Decide([Cell("A", null, null, 8, 0)], asked: 9).Everybody.ShouldBeTrue();
        Decide([Cell("A", null, null, 8, 0)], asked: null).Everybody.ShouldBeTrue();
    }

    [Fact]
    public void A_country_less_its_offices_must_not_leave_a_few()
    {
        // Germany is Berlin, Munich and two at home.
        var shown = Shown([
            Cell(null, "Berlin", "DE", 9, 6), Cell(null, "Munich", "DE", 5, 4), Cell(null, null, "DE", 1, 1),
            Cell(null, "Paris", "FR", 7, 6), Cell(null, null, "FR", 4, 3),
        ]);

        (shown.Contains("DE") && shown.Contains("Berlin") && shown.Contains("Munich")).ShouldBeFalse();
        shown.ShouldContain("Berlin");
    }

    [Theory]
    [InlineData(7, 5, false)] // One more.
    [InlineData(6, 6, false)] // One changed their mind.
    [InlineData(7, 4, false)]
    [InlineData(7, 10, true)] // Five at least.
    [InlineData(6, 5, true)] // Nothing to tell.
    [InlineData(1, 10, true)]
    public void What_differs_from_an_earlier_wave_by_a_few_is_hidden(int yes, int no, bool isShown)
    {
        var before = new EarlierAnswers(Vector(6, 5), new Dictionary<Slice, AnswerVector>());
        Suppression.Decide(QuestionKind.SingleChoice, [Cell("A", null, null, yes, no)], [before], null).Everybody.ShouldBe(isShown);
    }

    [Fact]
    public void One_newcomer_who_ticks_five_boxes_is_still_one()
    {
        var answers = new AnswerVector();
        for (var i = 0; i < 8; i++)
            answers.Count(new QuestionAnswer([i % 3]));
        var before = AnswerVector.Sum([answers]);
        answers.Count(new QuestionAnswer([0, 1, 2, 3, 4]));

        answers.PeopleBetween(before, QuestionKind.MultipleChoice).ShouldBe(1);
    }

    [Fact]
    public void No_slice_shows_open_texts() => Suppression.Decide(QuestionKind.OpenText, [Cell("A", null, null, 9, 0)], [], null).Slices.ShouldBeEmpty();

    /// <summary>The attacker adds and subtracts whatever is shown: everybody, and any union of slices of one dimension against any of another.</summary>
    [Fact]
    public void Whatever_is_computed_from_what_is_shown_tells_of_no_few() => Cells.Sample(
        cells =>
        {
            var shown = Suppression.Decide(QuestionKind.SingleChoice, cells, [], null);
            if (!shown.Everybody)
                return;

            var unions = Enum.GetValues<SliceKind>().SelectMany(kind => UnionsOf(cells, shown, kind)).ToList();
            unions.Add(("", [.. cells]));
            foreach (var (name, one) in unions)
            {
                foreach (var (otherName, other) in unions.Where(o => o.Name != name && o.Members.Count > 0))
                {
                    var missing = AnswerVector.Sum(one.Except(other).Select(c => c.Answers));
                    var extra = AnswerVector.Sum(other.Except(one).Select(c => c.Answers));
                    (missing.Respondents + extra.Respondents is > 0 and < Suppression.Fewest).ShouldBeFalse($"{name} against {otherName}");
                    // Of one opinion: what is left of a slice, or of everybody, when a union is taken off.
                    (extra.Respondents == 0 && missing.IsUnanimous && !name.Contains('+', StringComparison.Ordinal)).ShouldBeFalse($"{name} less {otherName}");
                }
            }
        },
        iter: 3_000, threads: 1);

    [Fact]
    public void Between_two_waves_no_few_can_be_told_apart() => Gen.Select(Cells, Cells).Sample(
        (first, second) =>
        {
            var before = Results(first, Suppression.Decide(QuestionKind.SingleChoice, first, [], null));
            var after = Results(second, Suppression.Decide(QuestionKind.SingleChoice, second, [before], null));
            Compare(before.Everybody, after.Everybody, "everybody");
            foreach (var slice in before.Slices.Keys.Intersect(after.Slices.Keys))
                Compare(before.Slices[slice], after.Slices[slice], slice.ToString());
            foreach (var kind in Enum.GetValues<SliceKind>())
                Compare(before.RestOf(kind), after.RestOf(kind), $"what is left of {kind}");
        },
        iter: 3_000, threads: 1);

    private static Gen<AnswerCell[]> Cells { get; } =
        from cells in Gen.Select(
            OneOf("A", "B", "C", null), OneOf("X", "Y", "Z", null), OneOf("DE", "FR", null), Gen.Int[0, 9], Gen.Int[0, 9]).Array[1, 9]
        select cells.Where(c => c.Item4 + c.Item5 > 0).DistinctBy(c => (c.Item1, c.Item2, c.Item3))
            .Select(c => Cell(c.Item1, c.Item2, c.Item3, c.Item4, c.Item5)).ToArray();

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<(string Name, List<AnswerCell> Members)> UnionsOf(AnswerCell[] cells, ShownAnswers shown, SliceKind kind)
    {
        var values = shown.Slices.Where(s => s.Dimension == kind).Select(s => s.Value).ToList();
        // Those in no slice can be computed, so they are as good as shown.
        var groups = values.Count == 0 ? [] : cells.GroupBy(c => values.Contains(c[kind] ?? "") ? c[kind] : null).ToList();
        for (var chosen = 1; chosen < 1 << groups.Count; chosen++)
        {
            var union = groups.Where((_, i) => (chosen >> i & 1) == 1).ToList();
            yield return ($"{kind} {string.Join('+', union.Select(g => g.Key ?? "rest"))}", [.. union.SelectMany(g => g)]);
        }
    }

    private static EarlierAnswers Results(AnswerCell[] cells, ShownAnswers shown) => new(
        shown.Everybody ? AnswerVector.Sum(cells.Select(c => c.Answers)) : null,
        shown.Slices.ToDictionary(s => s, s => AnswerVector.Sum(cells.Where(c => c[s.Dimension] == s.Value).Select(c => c.Answers))));

    private static void Compare(AnswerVector? before, AnswerVector? after, string what)
    {
        if (before is not null && after is not null)
            (before.PeopleBetween(after, QuestionKind.SingleChoice) is > 0 and < Suppression.Fewest).ShouldBeFalse(what);
    }

    private static ShownAnswers Decide(AnswerCell[] cells, int? asked = null) => Suppression.Decide(QuestionKind.SingleChoice, cells, [], asked);

    private static List<string> Shown(AnswerCell[] cells) => [.. Decide(cells).Slices.Select(s => s.Value).Order()];

    private static AnswerCell Cell(string? department, string? office, string? country, int yes, int no) => new(department, office, country, Vector(yes, no));

    private static AnswerVector Vector(int yes, int no)
    {
        var vector = new AnswerVector();
        for (var i = 0; i < yes + no; i++)
            vector.Count(new QuestionAnswer([i < yes ? 0 : 1]));
        return vector;
    }
}
