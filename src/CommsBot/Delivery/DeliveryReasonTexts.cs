namespace CommsBot.Delivery;

internal static class DeliveryReasonTexts
{
    /// <summary>Why somebody was not reached, where it is no choice of their own.</summary>
    public static string Reason(this DeliveryTexts texts, DeliveryReason reason) => reason switch
    {
        DeliveryReason.Left => texts.ReasonLeft,
        DeliveryReason.NotInstalled => texts.ReasonNotInstalled,
        DeliveryReason.Blocked => texts.ReasonBlocked,
        DeliveryReason.DisabledByAdmin => texts.ReasonDisabledByAdmin,
        DeliveryReason.TooLate => texts.ReasonTooLate,
        DeliveryReason.Cancelled => texts.ReasonCancelled,
        DeliveryReason.TeamsUnavailable or DeliveryReason.Throttled => texts.ReasonTeamsUnavailable,
        DeliveryReason.TooLarge => texts.ReasonTooLarge,
        DeliveryReason.NotMade => texts.ReasonNotMade,
        DeliveryReason.BotTokenRefused => texts.ReasonBotTokenRefused,
        _ => texts.ReasonRefused,
    };
}
