using System.Globalization;
using System.Text.RegularExpressions;

namespace CommsBot.Audiences;

/// <summary>Reads "2 weeks", "3 Tage", "until Friday" or "bis 24.12.": for how long somebody wants to hear nothing.</summary>
internal static partial class PauseLength
{
    public const int MostDays = 366;

    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("en-US")];

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d.M.yyyy", "d.M.", "d/M/yyyy", "d MMM", "d. MMM", "d MMMM", "d. MMMM", "MMM d", "MMMM d"];

    private static readonly string[] Counts = ["two zwei", "three drei", "four vier", "five fünf", "six sechs"];

    /// <returns>The first day with nudges again; a week from now where nothing is said; null for what cannot be understood or is not in the coming year.</returns>
    public static DateOnly? Parse(string text, DateOnly today)
    {
        var typed = Please().Replace(text.Trim(), "").TrimEnd('.', '!', ' ');
        var end = typed is "" ? today.AddDays(7) : ForSomeTime(typed, today) ?? UntilDay(Until().Replace(typed, ""), today);
        return end > today && end <= today.AddDays(MostDays) ? end : null;
    }

    private static DateOnly? ForSomeTime(string typed, DateOnly today)
    {
        if (Length().Match(typed) is not { Success: true } length)
            return null;

        var word = length.Groups[1].Value.ToLowerInvariant();
        var count = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Math.Max(1, Array.FindIndex(Counts, c => c.Split(' ').Contains(word)) + 2);
        return count > MostDays ? null : char.ToLowerInvariant(length.Groups[2].Value[0]) switch
        {
            'd' or 't' => today.AddDays(count),
            'w' => today.AddDays(7 * count),
            _ => today.AddMonths(count),
        };
    }

    private static DateOnly? UntilDay(string typed, DateOnly today)
    {
        if (typed.ToLowerInvariant() is "tomorrow" or "morgen")
            return today.AddDays(1);

        foreach (var culture in Cultures)
        {
            var weekday = Array.FindIndex(culture.DateTimeFormat.DayNames, name => name.Equals(typed, StringComparison.OrdinalIgnoreCase));
            if (weekday >= 0)
                return today.AddDays((weekday - (int)today.DayOfWeek + 6) % 7 + 1);
        }

        foreach (var culture in Cultures)
        {
            foreach (var year in new[] { today.Year, today.Year + 1 })
            {
                // A day without a year is the next one of that name; 29 February too, where there is one.
                if (TryParse(typed, culture, year, out var date) && date > today)
                    return date;
            }
        }

        return null;
    }

    private static bool TryParse(string typed, CultureInfo culture, int year, out DateOnly date)
    {
        foreach (var format in DateFormats)
        {
            var hasYear = format.Contains('y', StringComparison.Ordinal);
            var (text, full) = hasYear ? (typed, format) : ($"{typed.TrimEnd('.')} {year}", $"{format.TrimEnd('.')} yyyy");
            if (DateOnly.TryParseExact(text, full, culture, DateTimeStyles.AllowWhiteSpaces, out date))
                return true;
        }

        date = default;
        return false;
    }

    [GeneratedRegex(@"^(?:for |für )?(\d{1,4}|an?|one|eine[n]?|two|three|four|five|six|zwei|drei|vier|fünf|sechs) (days?|tage?|weeks?|wochen?|months?|monate?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"[\s,]*\b(?:please|bitte)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Please();

    [GeneratedRegex(@"^((until|till|til|bis|zum|the|next|nächsten|nächste)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
