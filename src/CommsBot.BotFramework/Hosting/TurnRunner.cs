using System.Security.Claims;
using CommsBot.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Hosting;

/// <summary>Runs turns so that Teams has its answer in time, however long they take and however they end.</summary>
internal sealed partial class TurnRunner(RunningTurns running, IOptions<BotTurnOptions> turnOptions, TimeProvider clock, ILogger<TurnRunner> logger)
{
    private readonly BotTurnOptions options = turnOptions.Value;

    public async Task<InvokeResponse> RunInTimeAsync(BotAdapter adapter, ClaimsIdentity caller, Activity activity, IBot bot)
    {
        var isAwaited = activity.Type == ActivityTypes.Invoke;
        var turn = running.Run(cancellationToken => RunTurnAsync(adapter, caller, activity, bot, cancellationToken));
        if (await IsDoneWithinAsync(turn, isAwaited ? options.AnswerInvokeWithin : options.AnswerWithin))
            return await turn;

        Log.Slow(logger, activity.Type, activity.Name);
        return isAwaited
            ? InvokeAnswers.StillWorking(activity, options.StillWorkingText(activity))
            : new InvokeResponse(StatusCodes.Status202Accepted);
    }

    private async Task<bool> IsDoneWithinAsync(Task task, TimeSpan limit)
    {
        if (task.IsCompleted)
            return true;
        using var done = new CancellationTokenSource();
        var first = await Task.WhenAny(task, Task.Delay(limit, clock, done.Token));
        await done.CancelAsync();
        return first == task;
    }

    /// <summary>As it stands in the log: messages have no name beside their type.</summary>
    internal static string Name(Activity activity) => string.IsNullOrEmpty(activity.Name) ? activity.Type : $"{activity.Type} {activity.Name}";

    // The edge of a turn: what the adapter's OnTurnError does not handle ends here.
    private async Task<InvokeResponse> RunTurnAsync(
        BotAdapter adapter, ClaimsIdentity caller, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var scope = options.UseLogScope(activity) ? logger.BeginScope(TurnLogScope.Of(activity)) : null;
        var hasFailed = true;
        InvokeResponse? answer = null;
        try
        {
            answer = await adapter.ProcessActivityAsync(caller, activity, RunBotAsync, cancellationToken);
        }
        catch (Exception failure)
        {
            if (options.OutageOf(failure) is { } outage)
                Log.Outage(logger, Name(activity), outage);
            else
                Log.TurnFailed(logger, failure, Name(activity));
        }

        if (activity.Type == ActivityTypes.Invoke)
        {
            return answer is null || (hasFailed && answer.Status == StatusCodes.Status501NotImplemented)
                ? InvokeAnswers.Failure(activity, options.FailureText(activity))
                : answer;
        }

        // Not 500 for a message whose turn failed: it did arrive, and Teams would only bring it again.
        return answer ?? new InvokeResponse(StatusCodes.Status200OK);

        async Task RunBotAsync(ITurnContext turnContext, CancellationToken turnCancellation)
        {
            await bot.OnTurnAsync(turnContext, turnCancellation);
            hasFailed = false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A turn of {Type} {Name} takes long; it was answered and goes on in the background.")]
        public static partial void Slow(ILogger logger, string type, string? name);

        [LoggerMessage(2, LogLevel.Error, "A turn of {What} failed.")]
        public static partial void TurnFailed(ILogger logger, Exception failure, string what);

        [LoggerMessage(3, LogLevel.Error, "A turn of {What} failed: {Outage}")]
        public static partial void Outage(ILogger logger, string what, string outage);
    }
}
