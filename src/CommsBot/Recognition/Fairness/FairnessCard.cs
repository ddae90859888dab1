using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Recognition.Fairness;

/// <summary>The first chart, and the way to all others. Pure.</summary>
internal static class FairnessCard
{
    private const int MostRows = 8;

    public static CardMessage Create(FairnessView view, string? page, FairnessTexts texts)
    {
        var table = view.Tables.FirstOrDefault(t => t.Groups.Count > 0);
        var rows = table is null ? [] : FairnessRow.Of(table, view, texts);
        return new CardMessage(
            CardFrame.Create(
                texts.Culture,
                [
                    CardFrame.Header("⚖️", texts.Kind, texts.Name(view.Quarter)),
                    CardFrame.Title(table is null ? texts.Title : texts.Name(table.Dimension)),
                    new AdaptiveTextBlock(
                        table is not null ? texts.Intro(Number(view.Thanks, texts), Number(view.People, texts), texts.Name(view.Quarter))
                        : view.Tables.Count > 0 ? texts.TooFew
                        : texts.NothingKnown),
                    .. rows.Count == 0 ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Quiet($"A – {texts.PeopleShare}"), CardFrame.Quiet($"B – {texts.ThanksShare}")],
                    .. rows.Take(MostRows).Select(row => Group(row, rows, texts)),
                    CardFrame.Footer(page is null ? $"{texts.Rule(SmallGroups.Fewest)} {texts.NoPage}" : texts.Rule(SmallGroups.Fewest)),
                ],
                page is null ? [] : [new AdaptiveOpenUrlAction(page) { Title = texts.OpenPage }]),
            texts.Title);
    }

    private static AdaptiveContainer Group(FairnessRow row, IReadOnlyList<FairnessRow> all, FairnessTexts texts)
    {
        var longest = all.Max(r => Math.Max(r.PeoplePercent, r.ThanksPercent));
        return new AdaptiveContainer
        {
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                new AdaptiveTextBlock(AdaptiveText.Escape(row.Name)) { Weight = AdaptiveTextWeight.Bolder },
                .. Bar("A", texts.PeopleShare, row.PeoplePercent, row.People, isStrong: false),
                .. Bar("B", texts.ThanksShare, row.ThanksPercent, row.Thanks, isStrong: true),
            ],
        };

        IEnumerable<AdaptiveElement> Bar(string letter, string meaning, double percent, int count, bool isStrong)
        {
            var said = FairnessRow.Percent(percent, texts.Culture);
            return
            [
                CardColumns.Of(letter, texts.Share(said, Number(count, texts)), isStrong: false) with { Spacing = AdaptiveSpacing.Small },
                ResultBar.Create((int)Math.Round(100 * percent / longest), isMine: isStrong, texts.Bar(meaning, said)),
            ];
        }
    }

    private static string Number(int count, FairnessTexts texts) => count.ToString("N0", texts.Culture);
}
