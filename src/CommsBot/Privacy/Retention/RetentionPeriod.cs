using System.Globalization;
using System.Text.RegularExpressions;

namespace CommsBot.Privacy.Retention;

/// <summary>
/// Some days or calendar months. Whole days (UTC) go at once, on the day on which their time is over and never later: what was made on 31 January is
/// one month old on 28 February, together with what was made on the 28th.
/// </summary>
internal readonly partial record struct RetentionPeriod(int Count, bool IsInMonths)
{
    private const int LongestInMonths = 120;

    /// <param name="text">For example <c>90 days</c>, <c>1 month</c>.</param>
    /// <returns>Null for anything else, and for more than ten years.</returns>
    public static RetentionPeriod? TryParse(string? text) =>
        Written().Match(text ?? "") is { Success: true } match
        && int.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count > 0
        && new RetentionPeriod(count, match.Groups["unit"].Value.StartsWith("month", StringComparison.OrdinalIgnoreCase)) is var period
        && count <= (period.IsInMonths ? LongestInMonths : LongestInMonths * 31)
            ? period
            : null;

    /// <exception cref="FormatException">The settings were not validated.</exception>
    public static RetentionPeriod Parse(string text) => TryParse(text) ?? throw new FormatException($"\"{text}\" is no period.");

    /// <summary>Midnight after the last day whose time is over.</summary>
    public DateTimeOffset Before(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var kept = IsInMonths ? today.AddMonths(-Count) : today.AddDays(-Count);
        while (Until(kept) <= today)
            kept = kept.AddDays(1);
        return new DateTimeOffset(kept.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    private DateOnly Until(DateOnly made) => IsInMonths ? made.AddMonths(Count) : made.AddDays(Count);

    [GeneratedRegex(@"^\s*(?<count>\d{1,5})\s+(?<unit>days?|months?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
