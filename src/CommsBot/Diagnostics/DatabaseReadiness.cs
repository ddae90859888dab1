using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CommsBot.Diagnostics;

/// <summary>Whether this node can work: its database answers and has this version's tables. Everything else may be out of order and the bot still answers.</summary>
internal sealed class DatabaseReadiness(CommsBotDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Unhealthy("The database cannot be reached.")
        : (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy("The database lacks this version's tables.")
        : HealthCheckResult.Healthy();
}
