namespace CommsBot.Scheduling;

/// <summary>One time that a schedule comes round.</summary>
/// <param name="Date">The date on the wall: what identifies it within its schedule, in all zones.</param>
/// <param name="Due">The instant; in each recipient's own zone, when the first person on Earth could be due.</param>
internal readonly record struct Occurrence(DateOnly Date, DateTimeOffset Due);
