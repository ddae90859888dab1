using CommsBot.BotFramework.Connector;
using CommsBot.Diagnostics;
using CommsBot.Graph;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary>What becomes of a delivery that Teams did not take: later, never, or not known.</summary>
internal sealed partial class DeliveryRefusals(RecipientChats chats, CallPace pace, DeliveryOptions options, BotMeter meter, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LongestComeback = TimeSpan.FromMinutes(5);

    /// <summary>What an answer of Teams makes of a delivery.</summary>
    /// <param name="chat">The chat it was sent to; null when there was none yet, and creating it failed.</param>
    public async Task<DeliveryOutcome> SettleAsync(DueDelivery delivery, ConnectorException exception, StoredConversation? chat = null)
    {
        // Creating a chat shows nothing: whatever happened to that call, it can be made again.
        if (DeliveryOutcome.IsNotNow(exception) || (chat is null && exception.IsUnconfirmed))
            return Later(delivery, SlowDownIfAsked(exception) ? DeliveryReason.Throttled : DeliveryReason.TeamsUnavailable, exception.RetryAfter);

        if (exception.IsUnconfirmed)
            return new DeliveryOutcome(delivery.Id, DeliveryState.Unconfirmed, DeliveryReason.NoAnswer) { SentAt = clock.GetUtcNow(), ConversationId = chat!.Id };

        var reason = DeliveryOutcome.ReasonOf(exception);
        if (chat is null && reason == DeliveryReason.NotInstalled && await chats.InstallAsync(delivery) is InstallOutcome.Installed or InstallOutcome.WasThere or InstallOutcome.NotNow)
            return Later(delivery, reason, null);

        Log.Refused(logger, reason, (int?)exception.StatusCode, exception.ErrorCode);
        if (chat is not null && reason is DeliveryReason.NotInstalled or DeliveryReason.Blocked)
            await chats.LeaveAsync(chat);

        return new DeliveryOutcome(delivery.Id, reason is DeliveryReason.NotInstalled ? DeliveryState.Skipped : DeliveryState.Failed, reason);
    }

    /// <summary>Slows the whole tenant down when Teams said that it is too fast.</summary>
    public bool SlowDownIfAsked(ConnectorException exception)
    {
        if (exception.StatusCode != System.Net.HttpStatusCode.TooManyRequests)
            return false;

        meter.Throttled();
        pace.SlowDown(exception.RetryAfter);
        return true;
    }

    /// <summary>Back to the queue; each time a little later, and not for ever.</summary>
    public DeliveryOutcome Later(DueDelivery delivery, DeliveryReason reason, TimeSpan? retryAfter)
    {
        // Being throttled is the tenant's lot, not this delivery's: it is never dropped for that.
        if (reason != DeliveryReason.Throttled && delivery.Refusals + 1 >= options.MostRefusals)
            return new DeliveryOutcome(delivery.Id, DeliveryState.Failed, reason) { AddedRefusals = 1 };

        var doubled = options.ComeBackAfter * Math.Pow(2, Math.Min(delivery.Refusals, 10)) * (0.5 + Random.Shared.NextDouble() / 2);
        var wait = retryAfter ?? (doubled < LongestComeback ? doubled : LongestComeback);
        return new DeliveryOutcome(delivery.Id, DeliveryState.Waiting, reason) { DueAt = clock.GetUtcNow() + wait, AddedRefusals = 1 };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A delivery was refused for good: {Reason} ({Status} {Code}).")]
        public static partial void Refused(ILogger logger, DeliveryReason reason, int? status, string? code);
    }
}
