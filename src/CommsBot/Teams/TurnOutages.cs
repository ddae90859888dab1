using System.Text.RegularExpressions;
using Azure.Identity;
using CommsBot.BotFramework.Connector;
using CommsBot.Storage;

namespace CommsBot.Teams;

/// <summary>Why a turn failed, where that lies outside the bot: a line in the log for each message, not a page.</summary>
internal static partial class TurnOutages
{
    public static string? Of(Exception exception) => exception switch
    {
        ConnectorException { InnerException: AuthenticationFailedException refused } =>
            $"the bot gets no token ({(EntraCode().Match(refused.GetBaseException().Message) is { Success: true } code ? code.Value : "no answer")}). The verb doctor says what to do.",
        _ => DatabaseTroubles.OutageOf(exception),
    };

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex EntraCode();
}
