using System.Collections.Concurrent;

namespace CommsBot.Delivery;

/// <summary>Wakes a sender for every tenant with something due. Safe to run at any time, on any node: the lease lets one through.</summary>
internal sealed class SendDeliveries(IServiceScopeFactory scopes, TenantSender sender)
{
    private readonly ConcurrentDictionary<string, bool> running = new();

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tenants = await scope.ServiceProvider.GetRequiredService<DueDeliveries>().ReadTenantsAsync(stoppingToken);
        await Task.WhenAll(tenants.Where(t => running.TryAdd(t, true)).Select(t => RunAsync(t, stoppingToken)));
    }

    private async Task RunAsync(string tenantId, CancellationToken stoppingToken)
    {
        try
        {
            await sender.RunAsync(tenantId, stoppingToken);
        }
        finally
        {
            running.TryRemove(tenantId, out _);
        }
    }
}
