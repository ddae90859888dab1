namespace CommsBot.Delivery;

/// <summary>How far an occurrence is: every person of its audience stands in exactly one count.</summary>
internal sealed record DeliveryReport(Occurrence Occurrence, IReadOnlyDictionary<(DeliveryState State, DeliveryReason Reason), int> Counts)
{
    /// <summary>Personal choices are shown from this many on.</summary>
    public const int FewestShown = 5;

    /// <summary>
    /// All people, less those who chose for themselves while they are too few to be counted: their number cannot be worked out from the others then.
    /// </summary>
    public int Total => Counts.Values.Sum() - (PersonalSkips < FewestShown ? PersonalSkips : 0);

    public int Delivered => Count(DeliveryState.Delivered, DeliveryState.DeliveredLate);

    public int DeliveredLate => Count(DeliveryState.DeliveredLate);

    /// <summary>Those without an outcome yet.</summary>
    public int Left => Count(DeliveryState.Waiting, DeliveryState.OnHold, DeliveryState.Sending);

    public int Unconfirmed => Count(DeliveryState.Unconfirmed);

    /// <summary>Failures that sending again may mend, and answers that were lost.</summary>
    public int Repairable => Unconfirmed + Counts.Where(c => c.Key.State == DeliveryState.Failed).Sum(c => c.Value);

    /// <summary>Skipped by the person's own choice or budget; never by name.</summary>
    public int PersonalSkips => Counts.Where(c => c.Key.State == DeliveryState.Skipped && DeliveryGate.IsPersonal(c.Key.Reason)).Sum(c => c.Value);

    /// <summary>Not reached for reasons that somebody can mend, most frequent first.</summary>
    public IEnumerable<(DeliveryReason Reason, int Count)> TechnicalReasons =>
        Counts.Where(c => c.Key.State is DeliveryState.Skipped or DeliveryState.Failed && !DeliveryGate.IsPersonal(c.Key.Reason))
            .GroupBy(c => c.Key.Reason)
            .Select(g => (g.Key, g.Sum(c => c.Value)))
            .OrderByDescending(r => r.Item2).ThenBy(r => r.Key);

    /// <summary>In short, to see whether something changed.</summary>
    public string Digest => $"{Occurrence.State}:{Delivered}:{Left}:{Total}:{Unconfirmed}:{Occurrence.Revision}:{Occurrence.IsRecalled}:{Occurrence.HasCorrections}";

    private int Count(params DeliveryState[] states) => Counts.Where(c => states.Contains(c.Key.State)).Sum(c => c.Value);
}
