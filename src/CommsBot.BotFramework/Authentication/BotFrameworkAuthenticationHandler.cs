using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Scheme <c>BotFramework</c>: says who calls, by the token or (local mode) by where the call comes from. What the caller may do
/// is decided by the endpoint once the activity is read.
/// </summary>
internal sealed partial class BotFrameworkAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions, ILoggerFactory loggers, UrlEncoder encoder,
    BotTokenValidator validator, LocalMode localMode)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, loggers, encoder)
{
    private static readonly ClaimsPrincipal LocalCaller = new(new ClaimsIdentity(BotFrameworkAuthenticationDefaults.Scheme + ".Local"));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (localMode.IsActive)
            return LocalMode.Check(Context) is { } refusal ? Refuse(refusal) : Accept(null, LocalCaller);

        var verdict = ReadHeader(Request.Headers.Authorization, out var token) is { } unreadable
            ? unreadable
            : await validator.ValidateAsync(token, Context.RequestAborted);
        return verdict.Token is { } valid ? Accept(valid, valid.Principal) : Refuse(verdict.Reason);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Logged here and not where it was found: as the only scheme of an application this one is asked about every request of it.
        var reason = Context.Features.Get<BotCaller>()?.Reason ?? AuthenticationFailureReason.MissingToken;
        Refusals.Log(Logger, reason);
        if (reason == AuthenticationFailureReason.MetadataUnavailable)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "5";
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate,
            reason == AuthenticationFailureReason.MissingToken ? "Bearer" : "Bearer error=\"invalid_token\"");
        return Task.CompletedTask;
    }

    // RFC 6750: the scheme in any letter case, one space, the token; and the header only once.
    private static AuthenticationFailureReason? ReadHeader(Microsoft.Extensions.Primitives.StringValues header, out string token)
    {
        token = "";
        if (header.Count == 0)
            return AuthenticationFailureReason.MissingToken;
        if (header.Count > 1 || header[0] is not { Length: > 0 } value || value.Split(' ') is not [var scheme, { Length: > 0 } credentials])
            return AuthenticationFailureReason.MalformedHeader;
        if (!scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return AuthenticationFailureReason.WrongScheme;
        token = credentials;
        return null;
    }

    private AuthenticateResult Accept(BotToken? token, ClaimsPrincipal principal)
    {
        Context.Features.Set(new BotCaller(token, AuthenticationFailureReason.None));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    private AuthenticateResult Refuse(AuthenticationFailureReason reason)
    {
        Context.Features.Set(new BotCaller(null, reason));
        return AuthenticateResult.Fail(reason.ToString());
    }
}
