using Microsoft.Extensions.Logging;

namespace CommsBot.BotFramework.Authentication;

/// <summary>One line per refused request: the reason and what repairs it. Never the token, nor anything it or the activity says.</summary>
internal static partial class Refusals
{
    public static void Log(ILogger logger, AuthenticationFailureReason reason) => Refused(logger, reason, Explain(reason));

    private static string Explain(AuthenticationFailureReason reason) => reason switch
    {
        AuthenticationFailureReason.WrongIssuer => "The token is not of the Bot Framework of this cloud (Bot:Cloud, Bot:TokenIssuer).",
        AuthenticationFailureReason.WrongAudience => "The token is meant for another bot (Bot:AppId).",
        AuthenticationFailureReason.Expired or AuthenticationFailureReason.NotYetValid => "If this repeats, check the clock of this machine.",
        AuthenticationFailureReason.MetadataUnavailable => "The signing keys cannot be read (Bot:OpenIdMetadata).",
        AuthenticationFailureReason.TenantNotAllowed => "Add the tenant to Bot:AllowedTenants if its people may use this bot.",
        AuthenticationFailureReason.NotLoopback or AuthenticationFailureReason.HostNotLoopback or AuthenticationFailureReason.Forwarded
            or AuthenticationFailureReason.SentByBrowser or AuthenticationFailureReason.UnexpectedToken or AuthenticationFailureReason.ServiceUrlNotLoopback
            => "Without credentials only this machine may call the bot. To be called from elsewhere, set Bot:AppId, Bot:TenantId and a credential.",
        _ => "The request does not come from the Bot Framework, or was changed on its way.",
    };

    [LoggerMessage(1, LogLevel.Warning, "Request refused: {Reason}. {Explanation}", EventName = "RequestRefused")]
    private static partial void Refused(ILogger logger, AuthenticationFailureReason reason, string explanation);
}
