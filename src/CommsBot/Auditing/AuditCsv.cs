using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Auditing;

/// <summary>The log for a spreadsheet; what one would take for a formula gets an apostrophe, as names and titles are other people's words.</summary>
internal static class AuditCsv
{
    public static async Task WriteAsync(Stream body, IQueryable<AuditEntry> entries, CultureInfo culture, CancellationToken cancellationToken)
    {
        var texts = new AuditTexts(culture);
        var form = CsvWriterOptions.Default with
        {
            Separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            Injection = CsvInjection.Escape,
            WriteByteOrderMark = true,
        };
        await using var csv = CsvWriter.Create(body, form, leaveOpen: true);
        await csv.WriteRecordAsync([texts.When, texts.Who, texts.What, texts.Subject, texts.Detail], cancellationToken);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
            await csv.WriteRecordAsync([texts.Instant(entry.At), entry.ActorName, texts.Name(entry.Action), entry.Subject, entry.Detail], cancellationToken);
    }
}
