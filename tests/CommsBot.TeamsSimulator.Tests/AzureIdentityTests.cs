using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CommsBot.Simulation.Tests;

/// <summary>The real Azure.Identity gets tokens from the simulated Entra, over TLS with the test CA.</summary>
public sealed class AzureIdentityTests : SimulatorTest
{
    private static readonly TokenRequestContext BotFramework = new(["https://api.botframework.com/.default"]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_secret_gets_a_token_that_the_Connector_takes(bool disableInstanceDiscovery)
    {
        var credential = new ClientSecretCredential(Teams.Entra.TenantId, Teams.Bot.AppId, "simulated-secret", new ClientSecretCredentialOptions
        {
            AuthorityHost = Teams.AuthorityHost,
            DisableInstanceDiscovery = disableInstanceDiscovery,
            Transport = Transport(),
        });
        await TokenShouldWork(credential);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_gets_a_token_that_the_Connector_takes(bool disableInstanceDiscovery)
    {
        using var certificate = NewCertificate();
        Teams.Entra.BotApp.Certificates.Add(certificate);
        var credential = new ClientCertificateCredential(Teams.Entra.TenantId, Teams.Bot.AppId, certificate, new ClientCertificateCredentialOptions
        {
            AuthorityHost = Teams.AuthorityHost,
            DisableInstanceDiscovery = disableInstanceDiscovery,
            Transport = Transport(),
        });
        await TokenShouldWork(credential);
    }

    [Fact]
    public async Task A_certificate_that_is_not_registered_is_refused()
    {
        using var registered = NewCertificate();
        using var other = NewCertificate();
        Teams.Entra.BotApp.Certificates.Add(registered);
        var credential = new ClientCertificateCredential(Teams.Entra.TenantId, Teams.Bot.AppId, other, new ClientCertificateCredentialOptions
        {
            AuthorityHost = Teams.AuthorityHost,
            DisableInstanceDiscovery = true,
            Transport = Transport(),
        });
        var refused = await Should.ThrowAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(BotFramework, Cancelled));
        refused.InnerException!.Message.ShouldContain("AADSTS700027");
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        var credential = new ClientSecretCredential(Teams.Entra.TenantId, Teams.Bot.AppId, "guess", new ClientSecretCredentialOptions
        {
            AuthorityHost = Teams.AuthorityHost,
            DisableInstanceDiscovery = true,
            Transport = Transport(),
        });
        var refused = await Should.ThrowAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(BotFramework, Cancelled));
        refused.InnerException!.Message.ShouldContain("AADSTS7000215");
    }

    [Fact]
    public async Task Without_the_test_authority_nobody_trusts_the_login_authority()
    {
        var credential = new ClientSecretCredential(Teams.Entra.TenantId, Teams.Bot.AppId, "simulated-secret", new ClientSecretCredentialOptions
        {
            AuthorityHost = Teams.AuthorityHost,
            DisableInstanceDiscovery = true,
            Transport = new HttpClientTransport(new HttpClient()),
            Retry = { MaxRetries = 0 },
        });
        await Should.ThrowAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(BotFramework, Cancelled));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private async Task TokenShouldWork(TokenCredential credential)
    {
        var token = await credential.GetTokenAsync(BotFramework, Cancelled);
        var answer = await Bot.CallAsync(HttpMethod.Get, $"v3/teams/{Teams.AddTeam("Sales", []).Id}", token: token.Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private HttpClientTransport Transport() => new(Teams.CreateTrustingHandler());
}
