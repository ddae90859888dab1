using CommsBot.BotFramework.Authentication;
using CommsBot.Web;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace CommsBot.Graph.Posting;

/// <summary>Makes MSAL's client of the registration that people sign in to, with the credential of section <c>Bot</c>.</summary>
internal sealed class PostingClient(SignInSetup registration, IOptions<BotFrameworkOptions> bot, IHttpClientFactory http, TimeProvider clock)
{
    // Entra may end a token's life before its time, and Graph then says so with a claims challenge.
    private static readonly string[] Capabilities = ["cp1"];

    public IConfidentialClientApplication Create(TokenMemory memory, Uri? redirect = null)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(registration.ClientId)
            .WithAuthority($"{registration.LoginAuthority}/{bot.Value.TenantId}", validateAuthority: false)
            // The authority is a setting, checked to be https, and may be one that the public cloud does not know.
            .WithInstanceDiscovery(false)
            .WithClientCapabilities(Capabilities)
            .WithLegacyCacheCompatibility(false)
            .WithHttpClientFactory(new LoginClients(http));
        if (redirect is not null)
            builder = builder.WithRedirectUri(redirect.AbsoluteUri);

        var client = (registration.ClientSecret is { } secret ? builder.WithClientSecret(secret) : builder.WithClientAssertion(AssertAsync)).Build();
        memory.Attach(client.UserTokenCache);
        return client;
    }

    private async Task<string> AssertAsync(AssertionRequestOptions request) =>
        await BotClientAssertion.CreateAsync(bot.Value, request.ClientID, request.TokenEndpoint, clock, request.CancellationToken)
            ?? throw new InvalidOperationException("Section Bot has no credential.");

    private sealed class LoginClients(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(EntraSignIn.HttpClientName);
    }
}
