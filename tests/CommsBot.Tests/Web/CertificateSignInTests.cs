using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommsBot.BotFramework.Authentication;
using CommsBot.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

/// <summary>A bot that proves itself with a certificate: people sign in to the same registration, without any secret.</summary>
public sealed class CertificateSignInTests : WebStage<OnSqlite>
{
    private readonly X509Certificate2 certificate = CreateCertificate();
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("commsbot-tests-").FullName, "bot.pfx");

    [Fact]
    public async Task A_certificate_serves_where_there_is_no_secret()
    {
        Teams.Entra.BotApp.Certificates.Add(certificate);
        Teams.Entra.BotApp.Secrets.Clear();
        using var browser = BrowserOf(Megan);

        (await browser.OpenAsync("/deliveries")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_certificate_does_not()
    {
        using var other = CreateCertificate();
        Teams.Entra.BotApp.Certificates.Add(other);
        using var browser = BrowserOf(Megan);

        (await browser.OpenAsync("/deliveries")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        services.PostConfigure<BotFrameworkOptions>(bot => (bot.ClientSecret, bot.Certificate.Path) = (null, path));
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
