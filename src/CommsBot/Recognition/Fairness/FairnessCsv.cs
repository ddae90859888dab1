using System.Globalization;
using CsvHelper;

namespace CommsBot.Recognition.Fairness;

/// <summary>The same figures as on the page, for a spreadsheet; what one would take for a formula gets an apostrophe.</summary>
internal static class FairnessCsv
{
    public static async Task WriteAsync(Stream body, FairnessView view, CultureInfo culture, CancellationToken cancellationToken)
    {
        var texts = new FairnessTexts(culture);
        var form = CsvWriterOptions.Default with
        {
            Separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            Quoting = CsvQuoting.Always,
            Injection = CsvInjection.Escape,
            WriteByteOrderMark = true,
        };
        await using var csv = CsvWriter.Create(body, form, leaveOpen: true);
        await csv.WriteRecordAsync([texts.Quarter, texts.By, texts.Group, texts.People, texts.PeopleShare, texts.Thanks, texts.ThanksShare], cancellationToken);
        foreach (var table in view.Tables)
        {
            foreach (var row in FairnessRow.Of(table, view, texts))
            {
                await csv.WriteRecordAsync(
                    [
                        view.Quarter.ToString(), texts.Name(table.Dimension), row.Name, row.People.ToString(CultureInfo.InvariantCulture),
                        FairnessRow.Percent(row.PeoplePercent, culture), row.Thanks.ToString(CultureInfo.InvariantCulture), FairnessRow.Percent(row.ThanksPercent, culture),
                    ],
                    cancellationToken);
            }
        }
    }
}
