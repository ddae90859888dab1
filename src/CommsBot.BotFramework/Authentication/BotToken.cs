using System.Collections.Frozen;
using System.Security.Claims;

namespace CommsBot.BotFramework.Authentication;

/// <summary>A valid token: what the endpoint compares the activity with.</summary>
internal sealed record BotToken(ClaimsPrincipal Principal, string? ServiceUrl, FrozenSet<string> Endorsements);

/// <summary>A valid token, or the reason why it is not.</summary>
internal readonly record struct BotTokenVerdict(BotToken? Token, AuthenticationFailureReason Reason)
{
    public static implicit operator BotTokenVerdict(AuthenticationFailureReason reason) => new(null, reason);
}
