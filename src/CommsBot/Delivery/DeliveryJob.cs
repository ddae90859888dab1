using CommsBot.Scheduling;

namespace CommsBot.Delivery;

/// <summary>Wakes the senders; the tables say what is due.</summary>
internal sealed class DeliveryJob(SendDeliveries send) : IJob
{
    public Task RunAsync(CancellationToken cancellationToken) => send.RunAsync(cancellationToken);
}
