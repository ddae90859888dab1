using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Tests.Connector;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>The ways to prove who the bot is.</summary>
public sealed class BotCredentialTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("commsbot");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("bot.pfx", "")]
    [InlineData("bot.pfx", "pass")]
    [InlineData("bot.pem", "")]
    [InlineData("bot.pem", "pass")]
    public async Task A_certificate_signs_an_assertion(string file, string password)
    {
        var path = Path.Combine(folder.FullName, file);
        await WriteCertificateAsync(path, password);
        var assertion = new JsonWebToken((await TokenRequestAsync(settings =>
        {
            settings["Bot:Certificate:Path"] = path;
            settings["Bot:Certificate:Password"] = password;
        })).Form["client_assertion"]);
        assertion.Issuer.ShouldBe(SigningAuthority.AppId);
        assertion.TryGetHeaderValue<object>("x5c", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_certificate_of_the_store_signs_an_assertion(bool inLowerCaseWithSpaces)
    {
        using var made = LoginAuthority.SelfSigned("CN=bot of the store");
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.PersistKeySet);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        store.Add(certificate);
        try
        {
            var thumbprint = inLowerCaseWithSpaces ? $" {certificate.Thumbprint.ToLowerInvariant()} " : certificate.Thumbprint;
            var assertion = new JsonWebToken((await TokenRequestAsync(settings => settings["Bot:Certificate:Thumbprint"] = thumbprint)).Form["client_assertion"]);
            assertion.Issuer.ShouldBe(SigningAuthority.AppId);
            using var key = certificate.GetRSAPublicKey()!;
            key.VerifyData(
                System.Text.Encoding.ASCII.GetBytes($"{assertion.EncodedHeader}.{assertion.EncodedPayload}"),
                Base64UrlEncoder.DecodeBytes(assertion.EncodedSignature), HashAlgorithmName.SHA256,
                assertion.Alg == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1).ShouldBeTrue();
        }
        finally
        {
            store.Remove(certificate);
        }
    }

    [Fact]
    public async Task A_thumbprint_that_the_store_does_not_know_stops_the_start_with_its_repair()
    {
        var thumbprint = new string('A', 40);
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => SendAsync("none", settings => settings["Bot:Certificate:Thumbprint"] = thumbprint));
        failure.Message.ShouldContain(thumbprint);
        failure.Message.ShouldContain("Bot:Certificate:Thumbprint");
    }

    [Fact]
    public async Task The_certificate_chain_is_sent_along_when_asked_for()
    {
        var path = Path.Combine(folder.FullName, "bot.pfx");
        await WriteCertificateAsync(path, "");
        var assertion = new JsonWebToken((await TokenRequestAsync(settings =>
        {
            settings["Bot:Certificate:Path"] = path;
            settings["Bot:Certificate:SendCertificateChain"] = "true";
        })).Form["client_assertion"]);
        assertion.TryGetHeaderValue<object>("x5c", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_workload_identity_hands_on_the_token_of_its_file()
    {
        var path = Path.Combine(folder.FullName, "token");
        await File.WriteAllTextAsync(path, "projected", TestContext.Current.CancellationToken);
        var request = await TokenRequestAsync(settings => settings["Bot:FederatedTokenFile"] = path);
        request.Form["client_assertion"].ShouldBe("projected");
        request.Form["client_id"].ShouldBe(SigningAuthority.AppId);
    }

    [Fact]
    public async Task A_legacy_bot_gets_its_tokens_from_the_tenant_of_the_Bot_Framework()
    {
        var request = await TokenRequestAsync(settings =>
        {
            settings["Bot:AppType"] = "MultiTenant";
            settings["Bot:ClientSecret"] = "secret";
            settings["Bot:AllowedTenants:0"] = SigningAuthority.TenantId;
        });
        request.Path.ShouldBe("/botframework.com/oauth2/v2.0/token");
    }

    // One test for both, since the endpoint of managed identities is a setting of the whole process.
    [Fact]
    public async Task A_managed_identity_is_the_bot_or_vouches_for_it()
    {
        var asked = new List<string>();
        await using var identities = await LoopbackServer.StartAsync(app => app.MapGet("/token", (HttpRequest request) =>
        {
            asked.Add($"{request.Query["client_id"]} {request.Query["resource"]} {request.Headers["X-IDENTITY-HEADER"]}");
            var expires = TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeSeconds();
            return Results.Json(new { access_token = $"identity-{asked.Count}", expires_on = $"{expires}", resource = "r", token_type = "Bearer" });
        }));
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{identities.Address}/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "proof");

        var vouched = await TokenRequestAsync(settings => settings["Bot:ManagedIdentityClientId"] = "identity");
        vouched.Form["client_assertion"].ShouldBe("identity-1");
        asked.ShouldBe(["identity api://AzureADTokenExchange proof"]);

        await SendAsync(expectedToken: "identity-2", settings => settings["Bot:AppType"] = "UserAssignedMSI");
        asked.Last().ShouldBe($"{SigningAuthority.AppId} https://api.botframework.com proof");
    }

    private static async Task<LoginAuthority.Request> TokenRequestAsync(Action<Dictionary<string, string?>> credential) =>
        (await SendAsync("token-1", credential)).ShouldHaveSingleItem();

    private static async Task<IReadOnlyCollection<LoginAuthority.Request>> SendAsync(string expectedToken, Action<Dictionary<string, string?>> credential)
    {
        await using var authority = await SigningAuthority.StartAsync();
        await using var login = await LoginAuthority.StartAsync();
        await using var teams = await ConnectorStub.StartAsync();
        await using var host = await BotHost.StartAsync(
            authority,
            settings =>
            {
                settings["Bot:ClientSecret"] = "";
                settings["Bot:LoginAuthority"] = login.Address;
                settings["Bot:TrustedServiceHosts:0"] = teams.Address;
                credential(settings);
            },
            LoginAuthority.Trust);
        await host.Services.GetRequiredService<IConnectorClientFactory>().Create(teams.ServiceUrl)
            .SendToConversationAsync("a:1", MessageFactory.Text("hi"), TestContext.Current.CancellationToken);
        teams.Requests.ShouldHaveSingleItem().Authorization.ShouldBe($"Bearer {expectedToken}");
        return login.Requests;
    }

    private static async Task WriteCertificateAsync(string path, string password)
    {
        using var certificate = LoginAuthority.SelfSigned("CN=bot");
        if (path.EndsWith(".pfx", StringComparison.Ordinal))
        {
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, password), TestContext.Current.CancellationToken);
            return;
        }

        using var key = certificate.GetRSAPrivateKey()!;
        var privateKey = password.Length == 0
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{privateKey}", TestContext.Current.CancellationToken);
    }
}
