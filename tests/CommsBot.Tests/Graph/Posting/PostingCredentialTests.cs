using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommsBot.BotFramework.Authentication;
using CommsBot.Graph.Posting;
using CommsBot.Simulation.Entra;
using CommsBot.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

/// <summary>Registrations without a secret: MSAL proves them with the bot's own assertions.</summary>
public abstract class PostingCredentialTests : PostingStage<OnSqlite>
{
    [Fact]
    public async Task The_account_is_connected_and_renewed_without_any_secret()
    {
        Teams.Entra.BotApp.Secrets.Clear();

        await ConnectAsync();

        (await RenewAsync()).ShouldBeOfType<TokenGiven>();
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
    }
}

public sealed class PostingWithCertificateTests : PostingCredentialTests
{
    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(Directory.CreateTempSubdirectory("commsbot-tests-").FullName, "bot.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        Teams.Entra.BotApp.Certificates.Add(certificate);
        services.PostConfigure<BotFrameworkOptions>(bot => (bot.ClientSecret, bot.Certificate.Path) = (null, path));
    }
}

public sealed class PostingWithFederatedTokenTests : PostingCredentialTests
{
    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        var workload = Teams.Entra.Register(Guid.NewGuid().ToString(), "workload");
        Teams.Entra.BotApp.FederatedCredentials.Add(new FederatedCredential(Teams.Entra.IssuerV2, workload.ObjectId.ToString()));
        var path = Path.Combine(Directory.CreateTempSubdirectory("commsbot-tests-").FullName, "token");
        File.WriteAllText(path, Teams.Entra.MintAppToken(workload, "api://AzureADTokenExchange", spec => spec with { Issuer = Teams.Entra.IssuerV2 }));
        services.PostConfigure<BotFrameworkOptions>(bot => (bot.ClientSecret, bot.FederatedTokenFile) = (null, path));
    }
}
