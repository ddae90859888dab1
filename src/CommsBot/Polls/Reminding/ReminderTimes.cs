namespace CommsBot.Polls.Reminding;

/// <summary>When those are reminded who have not answered: at even times between opening and closing, and never in the last hour. Pure.</summary>
internal static class ReminderTimes
{
    private static readonly TimeSpan Last = TimeSpan.FromHours(1);

    public static DateTimeOffset NoneAfter(DateTimeOffset closesAt) => closesAt - Last;

    public static IReadOnlyList<DateTimeOffset> Of(DateTimeOffset opensAt, DateTimeOffset closesAt, int count) =>
        [.. Enumerable.Range(1, count).Select(i => opensAt + (closesAt - opensAt) * i / (count + 1)).Where(at => at < NoneAfter(closesAt))];
}
