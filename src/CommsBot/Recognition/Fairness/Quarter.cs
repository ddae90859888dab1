using System.Globalization;

namespace CommsBot.Recognition.Fairness;

/// <summary>A quarter of a calendar year, in UTC. Quarters do not overlap, so that no period is another one less something.</summary>
internal readonly record struct Quarter(int Year, int Number)
{
    public DateTimeOffset From => new(Year, 3 * Number - 2, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Until => From.AddMonths(3);

    public Quarter Previous => Of(From.AddDays(-1));

    public static Quarter Of(DateTimeOffset instant) => new(instant.UtcDateTime.Year, (instant.UtcDateTime.Month + 2) / 3);

    /// <summary>As <see cref="ToString"/> writes it; null for anything else.</summary>
    public static Quarter? Parse(string? text) =>
        text is [_, _, _, _, '-', 'Q', >= '1' and <= '4'] && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 2000
            ? new Quarter(year, text[6] - '0')
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
