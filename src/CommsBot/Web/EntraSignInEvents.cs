using System.Security.Claims;
using CommsBot.Access;
using CommsBot.BotFramework.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace CommsBot.Web;

/// <summary>What a sign-in does beyond the protocol: prove the registration without a secret, keep little, and fail in words.</summary>
internal sealed partial class EntraSignInEvents(
    Roles roles, IOptions<BotFrameworkOptions> bot, TimeProvider clock, ILogger<EntraSignInEvents> logger) : OpenIdConnectEvents
{
    public override async Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        if (context.Options.ClientSecret is not null)
            return;

        var entra = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        context.TokenEndpointRequest!.ClientAssertionType = BotClientAssertion.Type;
        context.TokenEndpointRequest.ClientAssertion = await BotClientAssertion.CreateAsync(
            bot.Value, context.Options.ClientId!, entra.TokenEndpoint, clock, context.HttpContext.RequestAborted);
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        context.Principal = new ClaimsPrincipal(Visitor.Reduce(context.Principal!, roles));
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        Log.Failed(logger, context.Failure?.Message);
        context.HandleResponse();
        return ErrorPages.ShowAsync(context.HttpContext, StatusCodes.Status400BadRequest);
    }

    public override Task SignedOutCallbackRedirect(RemoteSignOutContext context)
    {
        // Whether or not the state of the sign-out came back with it: there is one place to go.
        context.Response.Redirect(SignOut.DonePath);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A sign-in to the pages failed: {Reason}")]
        public static partial void Failed(ILogger logger, string? reason);
    }
}
