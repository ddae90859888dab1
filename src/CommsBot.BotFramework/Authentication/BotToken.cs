using System.Security.Claims;

namespace CommsBot.BotFramework.Authentication;

/// <summary>A valid token: what the endpoint compares the activity with.</summary>
/// <param name="Principal">The claims.</param>
/// <param name="ServiceUrl">The address that the token allows to answer at.</param>
/// <param name="Key">The key it was signed with, and so the channels it may speak for.</param>
/// <param name="ExpiresAt">Its <c>exp</c>, in seconds since 1970.</param>
internal sealed record BotToken(ClaimsPrincipal Principal, string? ServiceUrl, BotSigningKey Key, long ExpiresAt)
{
    /// <summary>The same token with claims of its own: what one turn adds to them, no other turn may see.</summary>
    public BotToken ForOneRequest() => this with { Principal = new ClaimsPrincipal(((ClaimsIdentity)Principal.Identity!).Clone()) };
}

/// <summary>A valid token, or the reason why it is not.</summary>
internal readonly record struct BotTokenVerdict(BotToken? Token, AuthenticationFailureReason Reason)
{
    public static implicit operator BotTokenVerdict(AuthenticationFailureReason reason) => new(null, reason);
}
