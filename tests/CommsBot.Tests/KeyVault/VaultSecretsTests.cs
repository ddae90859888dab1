using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using CommsBot.KeyVault;
using CommsBot.Simulation;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.Vault;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.KeyVault;

/// <summary>The real client on a real socket.</summary>
public sealed class VaultSecretsTests : IAsyncLifetime
{
    private TeamsSimulator teams = null!;

    public async ValueTask InitializeAsync() => teams = await TeamsSimulator.StartAsync(new TeamsSimulatorOptions());

    public ValueTask DisposeAsync() => teams.DisposeAsync();

    [Fact]
    public void Settings_come_from_the_vault_and_win_and_nothing_else_is_read()
    {
        teams.Vault.Secrets["Bot--ClientSecret"] = "from the vault";
        teams.Vault.Secrets["Database--ConnectionString"] = "Host=db";
        teams.Vault.Secrets["DataProtection--FormerCertificates--0--Password"] = "old";
        teams.Vault.Secrets["Web--ClientSecret"] = "off";
        teams.Vault.Secrets["wrapping"] = "a certificate";
        teams.Vault.Disabled.Add("Web--ClientSecret");

        var settings = Read([new("Bot:ClientSecret", "from a file"), new("Bot:AppId", "id")]);

        settings["Bot:ClientSecret"].ShouldBe("from the vault");
        settings["Bot:AppId"].ShouldBe("id");
        settings["Database:ConnectionString"].ShouldBe("Host=db");
        settings["DataProtection:FormerCertificates:0:Password"].ShouldBe("old");
        settings["Web:ClientSecret"].ShouldBeNull();
        settings["wrapping"].ShouldBeNull();
    }

    [Fact]
    public void A_vault_that_refuses_is_said_with_the_role_that_is_missing()
    {
        teams.Vault.Secrets["Bot--ClientSecret"] = "secret";
        teams.Faults.Always(Fault.Refused(403, "Forbidden"), Operation.VaultSecrets);

        var failure = Read([])["KeyVault:Problem"].ShouldNotBeNull();

        failure.ShouldStartWith($"KeyVault:Uri: {teams.TlsUrl} refuses to be read");
        failure.ShouldContain("Key Vault Secrets User");
    }

    [Fact]
    public void A_program_without_an_identity_is_told_which_setting_names_it() =>
        Read([], new NoIdentity())["KeyVault:Problem"].ShouldNotBeNull().ShouldContain("KeyVault:ManagedIdentityClientId");

    private IConfiguration Read(IEnumerable<KeyValuePair<string, string?>> others, TokenCredential? credential = null)
    {
        // The client insists on a host below the resource's, which no test has.
        var options = new SecretClientOptions { DisableChallengeResourceVerification = true, Transport = new HttpClientTransport(teams.CreateTrustingHandler()) };
        options.Retry.MaxRetries = 0;
        var client = new SecretClient(teams.TlsUrl, credential ?? new Identity(teams), options);
        return new ConfigurationBuilder().AddInMemoryCollection(others).Add(new VaultSecrets(client)).Build();
    }

    private sealed class Identity(TeamsSimulator teams) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            requestContext.Scopes.ShouldBe([SimulatedVault.Resource + "/.default"]);
            return new AccessToken(teams.Entra.MintAppToken(teams.Entra.BotApp, SimulatedVault.Resource), TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class NoIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("No identity.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
