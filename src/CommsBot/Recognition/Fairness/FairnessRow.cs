using System.Globalization;

namespace CommsBot.Recognition.Fairness;

/// <summary>A group beside everybody, in words and numbers.</summary>
internal sealed record FairnessRow(string Name, int People, double PeoplePercent, int Thanks, double ThanksPercent)
{
    public static IReadOnlyList<FairnessRow> Of(FairnessTable table, FairnessView view, FairnessTexts texts) =>
    [
        .. table.All.Select(g => new FairnessRow(
            ReferenceEquals(g, table.Others) ? texts.Others : g.Name is "" ? texts.NotKnown : g.Name,
            g.People, 100.0 * g.People / view.People, g.Thanks, 100.0 * g.Thanks / view.Thanks)),
    ];

    /// <summary>One decimal, as shares of large organisations are small.</summary>
    public static string Percent(double percent, CultureInfo culture) => percent.ToString("0.#", culture);
}
