using System.Security.Claims;
using System.Text.Encodings.Web;
using CommsBot.BotFramework.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Web;

/// <summary>Local mode: a request of this machine is an admin's; any other is refused, as there is nothing to sign in to.</summary>
internal sealed class LocalVisitorHandler(
    LocalTrust local, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!local.Covers(Context))
            return Task.FromResult(AuthenticateResult.NoResult());

        var identity = new ClaimsIdentity([new Claim(Visitor.NameClaim, Environment.MachineName)], WebSchemes.Local, Visitor.NameClaim, null);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), WebSchemes.Local)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
