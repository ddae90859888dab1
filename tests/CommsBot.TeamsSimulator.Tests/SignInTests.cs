using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using CommsBot.Simulation.Entra;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Identity.Client;

namespace CommsBot.Simulation.Tests;

/// <summary>People sign in through the real MSAL, and managed identities get their tokens through the real Azure.Identity.</summary>
public sealed class SignInTests : SimulatorTest
{
    private const string Redirect = "https://bot.example/connect";
    private static readonly string[] Scopes = ["https://graph.microsoft.com/ChannelMessage.Send"];

    [Fact]
    public async Task A_person_signs_in_with_code_and_PKCE_and_the_token_is_renewed_silently_until_revoked()
    {
        var ann = Teams.AddPerson("Änne Müller");
        Teams.Entra.BotApp.RedirectUris.Add(Redirect);
        Teams.Entra.BotApp.GraphScopes.Add("ChannelMessage.Send");
        Teams.Entra.SignedIn = ann;
        using var factory = new HttpFactory(Teams);
        var msal = ConfidentialClientApplicationBuilder.Create(Teams.Bot.AppId).WithClientSecret("simulated-secret").WithRedirectUri(Redirect)
            .WithAuthority($"{Teams.AuthorityHost}{Teams.Entra.TenantId}").WithInstanceDiscovery(false).WithHttpClientFactory(factory).Build();

        var page = await msal.GetAuthorizationRequestUrl(Scopes).WithPkce(out var verifier).ExecuteAsync(Cancelled);
        var back = await factory.GetHttpClient().GetAsync(page, Cancelled);
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var code = QueryHelpers.ParseQuery(back.Headers.Location!.Query)["code"].ToString();
        await Should.ThrowAsync<MsalServiceException>(msal.AcquireTokenByAuthorizationCode(Scopes, code).WithPkceCodeVerifier("wrong").ExecuteAsync(Cancelled));
        back = await factory.GetHttpClient().GetAsync(page, Cancelled);
        code = QueryHelpers.ParseQuery(back.Headers.Location!.Query)["code"].ToString();
        var signedIn = await msal.AcquireTokenByAuthorizationCode(Scopes, code).WithPkceCodeVerifier(verifier).ExecuteAsync(Cancelled);

        signedIn.Account.HomeAccountId.Identifier.ShouldBe($"{ann.AadObjectId}.{Teams.Entra.TenantId}");
        Teams.Entra.Callers.Check("Bearer " + signedIn.AccessToken, EntraDirectory.GraphAudiences).OnBehalfOf.ShouldBe(ann.AadObjectId.ToString());
        var renewed = await msal.AcquireTokenSilent(Scopes, signedIn.Account).WithForceRefresh(true).ExecuteAsync(Cancelled);
        renewed.AccessToken.ShouldNotBe(signedIn.AccessToken);

        Teams.Entra.AskForSignIn(ann);
        (await Should.ThrowAsync<MsalClaimsChallengeException>(RenewAsync())).Claims.ShouldContain("capolids");
        await factory.GetHttpClient().GetAsync(page, Cancelled);
        await RenewAsync();

        Teams.Entra.BotApp.GraphScopes.Remove("ChannelMessage.Send");
        (await Should.ThrowAsync<MsalUiRequiredException>(RenewAsync())).Classification.ShouldBe(UiRequiredExceptionClassification.ConsentRequired);
        Teams.Entra.BotApp.GraphScopes.Add("ChannelMessage.Send");
        Teams.Entra.RevokeSessions(ann);
        (await Should.ThrowAsync<MsalUiRequiredException>(RenewAsync())).Message.ShouldContain("AADSTS50173");

        Task<AuthenticationResult> RenewAsync() => msal.AcquireTokenSilent(Scopes, signedIn.Account).WithForceRefresh(true).ExecuteAsync(Cancelled);
    }

    [Fact]
    public async Task The_sign_in_page_lets_a_browser_pick_a_person_and_never_redirects_to_strangers()
    {
        var ann = Teams.AddPerson("Ann & Co");
        Teams.Entra.BotApp.RedirectUris.Add(Redirect);
        using var http = new HttpClient(Teams.CreateTrustingHandler());
        var address = $"{Teams.AuthorityHost}{Teams.Entra.TenantId}/oauth2/v2.0/authorize?client_id={Teams.Bot.AppId}&response_type=code&scope=openid&state=s1";

        var page = await http.GetAsync($"{address}&redirect_uri={Redirect}", Cancelled);
        (await TextOf(page)).ShouldContain("Ann &amp; Co");
        var form = await http.GetAsync($"{address}&redirect_uri={Redirect}&response_mode=form_post&as={ann.AadObjectId}", Cancelled);
        (await TextOf(form)).ShouldContain("name=\"state\" value=\"s1\"");
        (await http.GetAsync($"{address}&redirect_uri=https://evil.example/", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_managed_identity_gets_a_token_and_can_exchange_one_for_the_apps()
    {
        var identity = Teams.Entra.Register(Guid.NewGuid().ToString(), "bot-identity");
        foreach (var (name, value) in Teams.ManagedIdentityEnvironment)
            Environment.SetEnvironmentVariable(name, value);
        var managed = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity.AppId));
        var exchange = new ClientAssertionCredential(Teams.Entra.TenantId, Teams.Bot.AppId,
            async token => (await managed.GetTokenAsync(new TokenRequestContext(["api://AzureADTokenExchange/.default"]), token)).Token,
            new ClientAssertionCredentialOptions { AuthorityHost = Teams.AuthorityHost, DisableInstanceDiscovery = true, Transport = new HttpClientTransport(Teams.CreateTrustingHandler()) });
        var wanted = new TokenRequestContext(["https://api.botframework.com/.default"]);

        await Should.ThrowAsync<AuthenticationFailedException>(async () => await exchange.GetTokenAsync(wanted, Cancelled));
        Teams.Entra.BotApp.FederatedCredentials.Add(new FederatedCredential(Teams.Entra.IssuerV2, identity.ObjectId.ToString()));
        var exchanged = await exchange.GetTokenAsync(wanted, Cancelled);
        Teams.Entra.Callers.Check("Bearer " + exchanged.Token, EntraDirectory.BotFrameworkAudiences).AppId.ShouldBe(Teams.Bot.AppId);

        var own = await managed.GetTokenAsync(wanted, Cancelled);
        Teams.Entra.Callers.Check("Bearer " + own.Token, EntraDirectory.BotFrameworkAudiences).AppId.ShouldBe(identity.AppId);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private sealed class HttpFactory(TeamsSimulator teams) : IMsalHttpClientFactory, IDisposable
    {
        private readonly HttpClient http = NewClient(teams);

        public HttpClient GetHttpClient() => http;

        public void Dispose() => http.Dispose();

        private static HttpClient NewClient(TeamsSimulator teams)
        {
            var handler = teams.CreateTrustingHandler();
            handler.AllowAutoRedirect = false;
            return new HttpClient(handler);
        }
    }
}
