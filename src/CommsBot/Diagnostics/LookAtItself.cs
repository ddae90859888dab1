using System.Globalization;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>
/// What the doctor would say, in the log of a running bot: soon after the start, then daily. Without it a wrong or expired secret shows first when somebody
/// gets no answer. Names of people are left out.
/// </summary>
internal sealed partial class LookAtItself(
    IServiceScopeFactory scopes, IOptions<DoctorOptions> options, LocalTrust local, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<LookAtItself> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (local.IsActive || options.Value.LookEvery <= TimeSpan.Zero)
            return;

        try
        {
            await StartedAsync(stoppingToken);
            await Task.Delay(options.Value.LookAfter, clock, stoppingToken);
            using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var texts = new DoctorTexts(CultureInfo.GetCultureInfo("en"));
        var found = 0;
        await foreach (var finding in scope.ServiceProvider.GetRequiredService<Doctor>().ExamineAsync(texts, cancellationToken))
        {
            if (finding.Level == FindingLevel.Fine)
                continue;

            found++;
            var words = Words(finding);
            Log.Found(logger, finding.Level == FindingLevel.Problem ? LogLevel.Error : LogLevel.Warning, finding.Subject, words);
        }

        if (found == 0)
            Log.Fine(logger);
    }

    private static string Words(Finding finding) =>
        string.Join(" → ", new[] { finding.NamesSomebody ? null : finding.Sentence, finding.Repair }.OfType<string>());

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource();
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Message = "{Subject}: {Found}")]
        public static partial void Found(ILogger logger, LogLevel level, string subject, string found);

        [LoggerMessage(Level = LogLevel.Information, Message = "The bot looked at itself: nothing is wrong.")]
        public static partial void Fine(ILogger logger);
    }
}
