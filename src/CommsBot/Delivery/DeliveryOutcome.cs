using System.Net;
using CommsBot.BotFramework.Connector;

namespace CommsBot.Delivery;

/// <summary>What is written over a delivery after its turn.</summary>
internal sealed record DeliveryOutcome(long DeliveryId, DeliveryState State, DeliveryReason Reason = DeliveryReason.None)
{
    /// <summary>When it is looked at next, for one that waits.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>1 when Teams said "not now".</summary>
    public int AddedRefusals { get; init; }

    public int Revision { get; init; }

    /// <summary>Whether Teams said "not now": nothing was shown, and it may be tried again.</summary>
    public static bool IsNotNow(ConnectorException exception) => !exception.IsUnconfirmed
        && exception.StatusCode is null or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>What a refusal for good means for the person.</summary>
    public static DeliveryReason ReasonOf(ConnectorException exception) => (exception.StatusCode, exception.ErrorCode) switch
    {
        (_, "BotNotInConversationRoster" or "ForbiddenOperationException") => DeliveryReason.NotInstalled,
        (_, "ConversationBlockedByUser" or "MessageWritesBlocked") => DeliveryReason.Blocked,
        (_, "BotDisabledByAdmin") => DeliveryReason.DisabledByAdmin,
        (HttpStatusCode.NotFound, _) => DeliveryReason.NotInstalled,
        (HttpStatusCode.RequestEntityTooLarge, _) => DeliveryReason.TooLarge,
        (HttpStatusCode.Unauthorized, _) => DeliveryReason.BotTokenRefused,
        _ => DeliveryReason.Refused,
    };
}
