using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Diagnostics;

/// <summary>The verb <c>doctor</c>: one line for each finding, its repair below. Exit code 0 when nothing is a problem, else 1.</summary>
internal static class RunDoctor
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken) => PlainFailures.RunAsync(args, async builder =>
    {
        // What the checks find is said by them.
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var texts = new DoctorTexts(Languages.FromLocale(CultureInfo.CurrentUICulture.Name));

        var counts = new int[3];
        await foreach (var finding in scope.ServiceProvider.GetRequiredService<Doctor>().ExamineAsync(texts, cancellationToken))
        {
            counts[(int)finding.Level]++;
            Console.WriteLine($"{texts.Mark(finding.Level),-9}{finding.Subject}: {finding.Sentence}");
            if (finding.Repair is { } repair)
                Console.WriteLine($"{"",-9}→ {repair}");
        }

        Console.WriteLine();
        Console.WriteLine(texts.Summary(counts[(int)FindingLevel.Problem], counts[(int)FindingLevel.Warning]));
        return counts[(int)FindingLevel.Problem] == 0 ? 0 : 1;
    });
}
