using CommsBot.Recognition.Fairness;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.Fairness;

/// <summary>What may be shown, attacked with linear algebra of its own: whatever can be computed from the figures shown, by any adding and subtracting.</summary>
public class SmallGroupsTests
{
    // A prime: with it the arithmetic is exact.
    private const long Prime = 2_147_483_647;

    private static readonly Gen<FairnessCell> Cell =
        from cell in Gen.Select(
            OneOf("Sales", "IT", "HR", ""), OneOf("Berlin", "Hamburg", "Lyon", "Nice", ""), OneOf("m1", "m2", "m3"), Gen.Int[0, 12], Gen.Int[0, 14])
        select new FairnessCell([cell.Item1, cell.Item2, CountryOf(cell.Item2), cell.Item3], cell.Item4, cell.Item4 == 0 ? 0 : cell.Item5);

    [Fact]
    public void Nothing_small_can_be_computed_from_what_is_shown() => Cell.Array[1, 14].Sample(
        cells =>
        {
            var tables = SmallGroups.Decide(cells, 4);
            List<FairnessCell> here = [.. cells.Where(c => c.People > 0)];
            if (tables.All(t => t.Groups.Count == 0))
                return;

            List<long[]> known = [.. KnownSums(tables, here)];
            var rank = Rank(known);
            foreach (var set in Wished(here).Where(set => IsSmall(here, set)))
                Rank([.. known, Row(set)]).ShouldBeGreaterThan(rank, "it could be computed");
        },
        iter: 1_000);

    [Fact]
    public void What_is_shown_is_true_and_large_and_so_is_the_rest() => Cell.Array[1, 14].Sample(
        cells =>
        {
            foreach (var (table, dimension) in SmallGroups.Decide(cells, 4).Select((t, d) => (t, d)))
            {
                foreach (var group in table.Groups)
                {
                    SmallGroups.IsSmall(group).ShouldBeFalse();
                    group.People.ShouldBe(cells.Where(c => c.Values[dimension] == group.Name).Sum(c => c.People));
                    group.Thanks.ShouldBe(cells.Where(c => c.Values[dimension] == group.Name).Sum(c => c.Thanks));
                }

                if (table.Others is { } others)
                {
                    SmallGroups.IsSmall(others).ShouldBeFalse();
                    (others.People + table.Groups.Sum(g => g.People)).ShouldBe(cells.Sum(c => c.People));
                }
            }
        },
        iter: 1_000);

    [Fact]
    public void Large_groups_are_all_shown_the_largest_first()
    {
        var (groups, others) = SmallGroups.Decide([new(["Sales"], 40, 9), new(["IT"], 60, 5), new([""], 10, 20)], 1)[0];

        groups.Select(g => g.Name).ShouldBe(["IT", "Sales", ""]);
        others.ShouldBeNull();
    }

    [Fact]
    public void A_single_small_group_takes_a_larger_one_with_it()
    {
        var (groups, others) = SmallGroups.Decide([new(["Sales"], 40, 9), new(["IT"], 60, 15), new(["HR"], 30, 3)], 1)[0];

        groups.Select(g => g.Name).ShouldBe(["IT"]);
        others.ShouldBe(new FairnessGroup("", 70, 12));
    }

    [Fact]
    public void An_office_that_its_country_would_give_away_stays_hidden()
    {
        var tables = SmallGroups.Decide(
            [new(["DE", "Berlin"], 40, 20), new(["DE", "Ulm"], 30, 2), new(["FR", "Lyon"], 50, 20), new(["FR", "Nice"], 20, 3), new(["FR", "Metz"], 20, 4)], 2);

        var (countries, offices) = (tables[0].Groups.Select(g => g.Name).ToList(), tables[1].Groups.Select(g => g.Name).ToList());
        (countries.Contains("DE") && offices.Contains("Berlin")).ShouldBeFalse("Ulm would be the difference");
        (countries.Contains("FR") || offices.Contains("Lyon")).ShouldBeTrue("two small offices together are large enough");
    }

    [Fact]
    public void Hardly_any_thanks_show_nothing() =>
        SmallGroups.Decide([new(["Sales"], 400, 4), new(["IT"], 600, 0)], 1)[0].Groups.ShouldBeEmpty();

    [Fact]
    public void A_large_organisation_is_decided_too()
    {
        var random = new Random(6);
        List<FairnessCell> cells = [.. Enumerable.Range(0, 4_000).Select(i => new FairnessCell(
            [$"d{random.Next(60)}", $"o{i % 40}", $"c{i % 40 / 4}", $"m{i / 2}"], random.Next(1, 50), random.Next(10) == 0 ? random.Next(1, 4) : 0))];

        var tables = SmallGroups.Decide(cells, 4);

        tables[0].Groups.Count.ShouldBeInRange(2, SmallGroups.MostShown);
        tables[2].Groups.Count.ShouldBeGreaterThan(2);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Countries nest offices, as they do in life.</summary>
    private static string CountryOf(string office) => office is "Berlin" or "Hamburg" ? "DE" : office is "" ? "" : "FR";

    private static IEnumerable<long[]> KnownSums(IReadOnlyList<(IReadOnlyList<FairnessGroup> Groups, FairnessGroup? Others)> tables, List<FairnessCell> cells)
    {
        yield return Row([.. cells.Select(_ => true)]);
        foreach (var (table, dimension) in tables.Select((t, d) => (t, d)))
        {
            foreach (var group in table.Groups)
                yield return Row([.. cells.Select(c => c.Values[dimension] == group.Name)]);
        }
    }

    /// <summary>Every group, every crossing of two or more, and every single cell.</summary>
    private static IEnumerable<bool[]> Wished(List<FairnessCell> cells)
    {
        for (var of = 1; of < 16; of++)
        {
            foreach (var key in cells.Select(Key).Distinct())
                yield return [.. cells.Select(c => Key(c) == key)];

            string Key(FairnessCell cell) => string.Join('|', cell.Values.Where((_, d) => (of & (1 << d)) != 0));
        }
    }

    private static bool IsSmall(List<FairnessCell> cells, bool[] set) =>
        SmallGroups.IsSmall(new FairnessGroup("", cells.Where((_, i) => set[i]).Sum(c => c.People), cells.Where((_, i) => set[i]).Sum(c => c.Thanks)));

    private static long[] Row(bool[] set) => [.. set.Select(s => s ? 1L : 0)];

    private static int Rank(IReadOnlyList<long[]> matrix)
    {
        var rows = matrix.Select(r => r.ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, r => r[column] != 0);
            if (pivot < 0)
                continue;

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            foreach (var row in rows.Skip(rank + 1).Where(r => r[column] != 0))
            {
                var (one, other) = (row[column], rows[rank][column]);
                for (var i = 0; i < row.Length; i++)
                    row[i] = ((row[i] * other % Prime) - (rows[rank][i] * one % Prime) + Prime) % Prime;
            }

            rank++;
            if (rank == rows.Count)
                break;
        }

        return rank;
    }
}
