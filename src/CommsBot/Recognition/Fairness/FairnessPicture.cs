using System.Globalization;
using CommsBot.Charts;

namespace CommsBot.Recognition.Fairness;

/// <summary>Share of people beside share of thanks, as bars. Pure.</summary>
internal static class FairnessPicture
{
    public static PictureChart? Chart(FairnessView view, FairnessDimension dimension, CultureInfo culture)
    {
        var texts = new FairnessTexts(culture);
        if (view.Tables.FirstOrDefault(t => t.Dimension == dimension) is not { Groups.Count: > 0 } table)
            return null;

        var rows = FairnessRow.Of(table, view, texts);
        // The longest bar is drawn in full.
        var longest = rows.Max(r => Math.Max(r.PeoplePercent, r.ThanksPercent));
        return new PictureChart(
            texts.Name(dimension), texts.Name(view.Quarter), [texts.PeopleShare, texts.ThanksShare],
            [.. rows.Select(r => new PictureBars(r.Name, [Bar(r.PeoplePercent, r.People), Bar(r.ThanksPercent, r.Thanks)]))]);

        PictureBar Bar(double percent, int count) =>
            new((int)Math.Round(100 * percent / longest), texts.Share(FairnessRow.Percent(percent, culture), count.ToString("N0", culture)));
    }
}
