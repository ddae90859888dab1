namespace CommsBot.Simulation.Recording;

/// <summary>Who got a message never, once, or more often, among those who should have got it once.</summary>
public sealed record Tally
{
    /// <summary>How many of the expected got it once.</summary>
    public required int Once { get; init; }

    /// <summary>The expected who got it never.</summary>
    public required IReadOnlyList<Guid> None { get; init; }

    /// <summary>Those who got it more than once.</summary>
    public required IReadOnlyList<RepeatedDelivery> More { get; init; }

    /// <summary>Those who got it though they were not expected to.</summary>
    public required IReadOnlyList<Guid> Unexpected { get; init; }

    internal static Tally Of(IEnumerable<LedgerEntry> delivered, IEnumerable<Guid> expected)
    {
        var got = delivered.Where(entry => entry.Person is not null).ToLookup(entry => entry.Person!.Value);
        var meant = expected.ToHashSet();
        return new Tally
        {
            Once = meant.Count(person => got[person].Take(2).Count() == 1),
            None = [.. meant.Where(person => !got.Contains(person))],
            More = [.. got.Where(copies => copies.Skip(1).Any()).Select(copies => new RepeatedDelivery(copies.Key, [.. copies.OrderBy(entry => entry.Activity)]))],
            Unexpected = [.. got.Select(copies => copies.Key).Where(person => !meant.Contains(person))],
        };
    }
}

/// <summary>What one person got more than once.</summary>
public sealed record RepeatedDelivery(Guid Person, IReadOnlyList<LedgerEntry> Copies)
{
    /// <summary>Teams itself is to blame: it answered 5xx to every copy but the last, so that the bot had to think nobody got them.</summary>
    public bool IsExcused => Copies.SkipLast(1).All(copy => copy.Answered >= 500);
}
