using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Privacy;

/// <summary>Takes everybody who is being forgotten to the end, wherever the last run stopped.</summary>
internal sealed partial class FinishForgetting(IServiceScopeFactory scopes, ILogger<FinishForgetting> logger) : IJob
{
    public const string Id = "forget-people";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var person in await FindAsync(cancellationToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ForgetSubject>().RunAsync(person, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One that cannot be read must not keep the others waiting.
                Log.NotFinished(logger, exception);
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<Forgetting>()
            .OrderBy(f => f.BegunAt).Select(f => f.PersonId).ToListAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Somebody could not be forgotten; it is tried again within a minute.")]
        public static partial void NotFinished(ILogger logger, Exception exception);
    }
}
