using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Plans the prompts whose time has come. Safe to run at any time, on any number of nodes.</summary>
internal sealed partial class DuePrompts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DuePrompts> logger) : IJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await FindAsync(cancellationToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PlanPrompt>().RunAsync(id, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One that fails must not keep the others waiting; it stays due.
                Log.NotPlanned(logger, exception);
            }
        }
    }

    private async Task<IReadOnlyList<PromptId>> FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<Prompt>()
            .Where(p => p.State == PromptState.Scheduled && p.NextDueAt <= now)
            .OrderBy(p => p.NextDueAt)
            .Select(p => p.Id)
            .ToListAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A prompt that is due could not be planned.")]
        public static partial void NotPlanned(ILogger logger, Exception exception);
    }
}
