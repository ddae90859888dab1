using System.Globalization;

namespace CommsBot.Polls.Results;

/// <summary>Figures as people write them.</summary>
internal static class PollNumbers
{
    /// <summary>Fewest answers that are ever shown of an anonymous poll.</summary>
    public const int FewestShown = 5;

    /// <summary>With its sign, and a minus that no line breaks at.</summary>
    public static string Signed(int number, CultureInfo culture) =>
        number.ToString("+0;−0;0", culture);

    public static string Decimal(double number, CultureInfo culture) => number.ToString("0.0", culture);
}
