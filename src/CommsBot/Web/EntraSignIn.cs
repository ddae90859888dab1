using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CommsBot.Web;

/// <summary>Authorization code flow with PKCE; the code comes back in the address, so that cookies need not be sent across sites.</summary>
internal sealed class EntraSignIn(SignInSetup setup, IHttpMessageHandlerFactory handlers) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string HttpClientName = "Web.SignIn";
    public const string CallbackPath = "/signin-oidc";
    public const string SignedOutCallbackPath = "/signout-callback-oidc";

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name == WebSchemes.Entra)
            Configure(options);
    }

    public void Configure(OpenIdConnectOptions options)
    {
        options.Authority = setup.Authority;
        options.ClientId = setup.ClientId;
        options.ClientSecret = setup.ClientSecret;
        options.SignInScheme = WebSchemes.Session;
        options.SignOutScheme = WebSchemes.Session;
        options.CallbackPath = CallbackPath;
        options.SignedOutCallbackPath = SignedOutCallbackPath;
        options.RemoteSignOutPath = default;

        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.TokenValidationParameters.NameClaimType = Visitor.NameClaim;

        options.CorrelationCookie.Name = "__Host-commsbot-correlation.";
        options.NonceCookie.Name = "__Host-commsbot-nonce.";
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            // The prefix __Host- has the browser keep others from setting it; it asks for the path / and for https.
            cookie.Path = "/";
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.Always;
        }

        options.BackchannelHttpHandler = handlers.CreateHandler(HttpClientName);
        options.EventsType = typeof(EntraSignInEvents);
    }
}
