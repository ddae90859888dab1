using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>
/// The list for a spreadsheet, in the form that the visitor's one opens: with a byte order mark, and semicolons where the comma is decimal. What a
/// spreadsheet would take for a formula gets an apostrophe: names are other people's words.
/// </summary>
internal static class UnreachedCsv
{
    public static async Task WriteAsync(Stream body, IQueryable<UnreachedPerson> people, CultureInfo culture, CancellationToken cancellationToken)
    {
        var (pageTexts, texts) = (new DeliveryPageTexts(culture), new DeliveryTexts(culture));
        var form = CsvWriterOptions.Default with
        {
            Separator = culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            Injection = CsvInjection.Escape,
            WriteByteOrderMark = true,
        };
        await using var csv = CsvWriter.Create(body, form, leaveOpen: true);
        await csv.WriteRecordAsync([pageTexts.Name, pageTexts.Mail, pageTexts.WhatHappened], cancellationToken);
        await foreach (var person in people.AsAsyncEnumerable().WithCancellation(cancellationToken))
            await csv.WriteRecordAsync([person.Name, person.Mail, person.WhatHappened(texts)], cancellationToken);
    }
}
