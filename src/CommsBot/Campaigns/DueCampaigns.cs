using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>Plans the campaigns whose time has come. Safe to run at any time, on any number of nodes.</summary>
internal sealed partial class DueCampaigns(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DueCampaigns> logger) : IJob
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await FindAsync(cancellationToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PlanCampaign>().RunAsync(id, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One that fails must not keep the others waiting; it stays due.
                Log.NotPlanned(logger, exception);
            }
        }
    }

    private async Task<IReadOnlyList<CampaignId>> FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<Campaign>()
            .Where(c => c.State == CampaignState.Scheduled && c.NextDueAt <= now)
            .OrderBy(c => c.NextDueAt)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A campaign that is due could not be planned.")]
        public static partial void NotPlanned(ILogger logger, Exception exception);
    }
}
