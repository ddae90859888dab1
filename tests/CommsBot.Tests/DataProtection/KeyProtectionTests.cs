using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommsBot.DataProtection;
using CommsBot.Diagnostics;
using CommsBot.Localization;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.DataProtection;

public sealed class KeyProtectionOnSqliteTests : KeyProtectionTests<OnSqlite>;

public sealed class KeyProtectionOnPostgresTests : KeyProtectionTests<OnPostgres>;

public abstract class KeyProtectionTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly TDatabase database = new();
    private readonly string folder = Directory.CreateTempSubdirectory("commsbot-tests-").FullName;

    [Fact]
    public async Task With_a_certificate_the_database_alone_opens_nothing_and_another_node_reads_on()
    {
        var settings = $"--Database:ConnectionString={await database.CreateAsync()}";
        await using var node = await BuildAsync(settings, $"--DataProtection:CertificatePath={CreateCertificate("mine")}");
        var secret = Protector(node).Protect("a secret");

        var xml = await StoredAsync(node);
        xml.ShouldContain("EncryptedKey");
        xml.ShouldNotContain("<masterKey");
        await using (var other = await BuildAsync(settings, $"--DataProtection:CertificatePath={Path.Combine(folder, "mine.pfx")}"))
            Protector(other).Unprotect(secret).ShouldBe("a secret");
        await using (var thief = await BuildAsync(settings, $"--DataProtection:CertificatePath={CreateCertificate("other")}"))
            Should.Throw<CryptographicException>(() => Protector(thief).Unprotect(secret));
    }

    [Theory]
    [InlineData("--DataProtection:CertificatePath=/nowhere/keys.pfx", "DataProtection:CertificatePath cannot be read")]
    [InlineData(
        "--DataProtection:CertificateThumbprint=0000000000000000000000000000000000000000", "install the certificate or correct the thumbprint")]
    [InlineData("--DataProtection:FormerCertificates:0:Path=/nowhere/old.pfx", "DataProtection:FormerCertificates:0:Path cannot be read")]
    public async Task A_certificate_that_cannot_be_used_stops_the_start_in_words(string setting, string words)
    {
        await using var app = CommsBotHost.Build(CommsBotHost.CreateBuilder(["--environment=Development", setting]));

        Should.Throw<OptionsValidationException>(app.Services.GetRequiredService<IStartupValidator>().Validate).Message.ShouldContain(words);
    }

    [Fact]
    public async Task A_former_certificate_opens_what_it_wrapped_until_the_keys_are_wrapped_anew()
    {
        var settings = $"--Database:ConnectionString={await database.CreateAsync()}";
        var (mine, next) = ($"{CreateCertificate("mine")}", $"--DataProtection:CertificatePath={CreateCertificate("next")}");
        string secret;
        await using (var before = await BuildAsync(settings, $"--DataProtection:CertificatePath={mine}"))
            secret = Protector(before).Protect("a secret");

        await using (var between = await BuildAsync(settings, next, $"--DataProtection:FormerCertificates:0:Path={mine}"))
        {
            Protector(between).Unprotect(secret).ShouldBe("a secret");
            (await FindingsAsync(between)).ShouldContain("1 key is still wrapped by a former certificate.");
            (await RewrapAsync(between)).ShouldBe(1);
            (await RewrapAsync(between)).ShouldBe(0);
            (await FindingsAsync(between)).ShouldContain("1 key, wrapped and readable.");
        }

        await using (var after = await BuildAsync(settings, next))
            Protector(after).Unprotect(secret).ShouldBe("a secret");
        await using (var thief = await BuildAsync(settings, $"--DataProtection:CertificatePath={mine}"))
            Should.Throw<CryptographicException>(() => Protector(thief).Unprotect(secret));
    }

    [Fact]
    public async Task Keys_of_a_certificate_that_nobody_has_stay_as_they_are()
    {
        var settings = $"--Database:ConnectionString={await database.CreateAsync()}";
        await using (var before = await BuildAsync(settings, $"--DataProtection:CertificatePath={CreateCertificate("mine")}"))
            Protector(before).Protect("a secret");
        await using var node = await BuildAsync(settings, $"--DataProtection:CertificatePath={CreateCertificate("other")}");
        var xml = await StoredAsync(node);

        await Should.ThrowAsync<CryptographicException>(() => RewrapAsync(node));

        (await StoredAsync(node)).ShouldBe(xml);
    }

    private static async Task<int> RewrapAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RewrapKeys>().RunAsync(CancellationToken.None);
    }

    private static async Task<List<string>> FindingsAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var check = ActivatorUtilities.CreateInstance<KeysCheck>(scope.ServiceProvider);
        return [.. (await check.RunAsync(new DoctorTexts(Languages.FromLocale("en")), CancellationToken.None)).Select(f => f.Sentence)];
    }

    private static IDataProtector Protector(WebApplication app) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static async Task<string> StoredAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<StoredKey>().SingleAsync()).Xml;
    }

    private async Task<WebApplication> BuildAsync(params string[] settings)
    {
        var app = CommsBotHost.Build(CommsBotHost.CreateBuilder(
            ["--environment=Development", "--Playground:Enabled=false", $"--Database:Provider={database.Provider}", .. settings]));
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        return app;
    }

    private string CreateCertificate(string name)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        var path = Path.Combine(folder, $"{name}.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }
}
