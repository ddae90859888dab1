using System.Globalization;
using CommsBot.Graph;
using CommsBot.Localization;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery.Reach;

/// <summary>The verb <c>doctor reach</c>. Exit code 0 when nothing has to be done, 1 when something has, 2 when it could not be looked.</summary>
internal static class RunReach
{
    public static async Task<int> RunAsync(string[] args, string group, bool names, CancellationToken cancellationToken)
    {
        var texts = new ReachTexts(Languages.FromLocale(CultureInfo.CurrentUICulture.Name));
        return await PlainFailures.RunAsync(args, async builder =>
        {
            builder.Logging.ClearProviders();
            await using var app = builder.Build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await using var scope = app.Services.CreateAsyncScope();
            var (report, problem) = await scope.ServiceProvider.GetRequiredService<ExamineReach>().RunAsync(group, cancellationToken);
            if (report is null)
            {
                await Console.Error.WriteLineAsync(texts.Sentence(problem!.Value, group));
                return 2;
            }

            var installs = app.Services.GetRequiredService<IOptions<GraphOptions>>().Value.InstallApp;
            foreach (var line in report.Lines(installs, names, texts))
                Console.WriteLine(line);
            return report.IsFine(installs) ? 0 : 1;
        });
    }
}
