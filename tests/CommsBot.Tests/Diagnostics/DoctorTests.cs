using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using CommsBot.BotFramework.Authentication;
using CommsBot.DataProtection;
using CommsBot.Diagnostics;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using CommsBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Diagnostics;

public sealed class DoctorOnSqliteTests : DoctorTests<OnSqlite>;

public sealed class DoctorOnPostgresTests : DoctorTests<OnPostgres>;

/// <summary>One thing is broken at a time, and read is what the doctor says.</summary>
public abstract partial class DoctorTests<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly string[] AllPermissions =
    [
        "User.Read.All", "GroupMember.Read.All", "Group.ReadBasic.All", "MailboxSettings.Read", "AppCatalog.Read.All",
        "TeamsAppInstallation.ReadWriteSelfForUser.All",
    ];

    private string? clientSecretEnds;

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Graph:Enabled"] = "true",
        ["Graph:BaseUrl"] = Teams.GraphBaseUrl.ToString(),
        ["Manifest:DeveloperName"] = "Contoso",
        ["Manifest:WebsiteUrl"] = "https://contoso.example",
        ["Manifest:PrivacyUrl"] = "https://contoso.example/privacy",
        ["Manifest:TermsOfUseUrl"] = "https://contoso.example/terms",
        ["Doctor:ClientSecretEnds"] = clientSecretEnds,
    };

    [Fact]
    public async Task Where_all_is_well_it_finds_nothing()
    {
        Grant(AllPermissions);
        (await ExamineAsync()).Where(f => f.Level != FindingLevel.Fine).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_secret_is_named_with_its_repair_and_never_printed()
    {
        Teams.Entra.BotApp.Secrets.Clear();

        var findings = await ExamineAsync();

        var wrong = findings.Where(f => f.Level == FindingLevel.Problem).ToList();
        wrong.Select(f => f.Subject).ShouldBe(["Bot token", "Microsoft Graph"]);
        wrong[0].Sentence.ShouldContain("AADSTS7000215");
        wrong[0].Repair.ShouldBe("Bot:ClientSecret is not the secret's value (its id looks similar): make a new one and copy the value.");
        findings.ShouldAllBe(f => !$"{f}".Contains("simulated-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_expired_secret_is_told_from_a_wrong_one()
    {
        Teams.Entra.BotApp.Secrets.Clear();
        Teams.Entra.BotApp.ExpiredSecrets.Add("simulated-secret");

        var wrong = (await ExamineAsync()).First(f => f.Level == FindingLevel.Problem);

        wrong.Sentence.ShouldContain("AADSTS7000222");
        wrong.Repair.ShouldNotBeNull().ShouldStartWith("The secret has expired");
    }

    [Fact]
    public async Task An_expired_certificate_is_said_to_be_expired_though_Entra_has_one_code_for_more()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var expired = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-30), now.AddDays(-1));
        var file = Path.Combine(Directory.CreateTempSubdirectory("commsbot-tests-").FullName, "bot.pfx");
        await File.WriteAllBytesAsync(file, expired.Export(X509ContentType.Pfx), TestContext.Current.CancellationToken);
        Teams.Entra.BotApp.Certificates.Add(expired);
        await using var bot = BuildBot(new() { ["Bot:ClientSecret"] = "", ["Bot:Certificate:Path"] = file });

        await using var scope = bot.Services.CreateAsyncScope();
        var findings = await scope.ServiceProvider.GetRequiredService<Doctor>().ExamineAsync(Texts, TestContext.Current.CancellationToken)
            .Where(f => f.Subject == "Bot token").ToListAsync(TestContext.Current.CancellationToken);

        findings[0].Repair.ShouldBe(Texts.CertificateRepair);
        findings[1].Sentence.ShouldStartWith("the certificate ended on");
    }

    [Fact]
    public async Task A_running_bot_says_it_in_its_log_before_anybody_misses_an_answer()
    {
        Teams.Entra.BotApp.Secrets.Clear();

        await using var bot = BotProcess.Start(Teams, new Dictionary<string, string?>(AllSettings()) { ["Doctor:LookAfter"] = "00:00:00", ["Doctor:LookEvery"] = "1.00:00:00" });
        while (!bot.Said.Contains("App package", StringComparison.Ordinal) && !bot.Said.Contains("Bot token", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);

        bot.Said.ShouldContain("Bot token: Entra refuses the bot's credential (AADSTS7000215). → Bot:ClientSecret is not the secret's value");
        Teams.Bot.Endpoint = new Uri(Listening().Match(bot.Said).Value + "/api/messages");
        await Adele.SaysAsync("help");
        while (!bot.Said.Contains("A turn of", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);

        bot.Said.ShouldContain("A turn of message failed: the bot gets no token (AADSTS7000215). The verb doctor says what to do.");
        bot.Said.ShouldNotMatch(@"\n\s+at \w");
        bot.Said.ShouldNotContain("simulated-secret");
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Listening();

    [Fact]
    public async Task A_database_that_a_newer_version_was_at_is_noticed()
    {
        Grant(AllPermissions);
        await ReadAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_FromTheFuture', '10.0.0')"""));

        var noticed = (await ExamineAsync()).Where(f => f.Level != FindingLevel.Fine).ShouldHaveSingleItem();

        noticed.Level.ShouldBe(FindingLevel.Warning);
        noticed.Sentence.ShouldBe("has 1 migration of a newer version (20991231000000_FromTheFuture): this program is older.");
    }

    [Theory]
    [InlineData(-1, "Problem", "the secret ended on")]
    [InlineData(20, "Warning", "the secret ends in ")]
    [InlineData(200, "Fine", "the secret is good for ")]
    public async Task A_secret_whose_last_day_was_written_down_is_named_before_it_ends(int days, string level, string words)
    {
        Grant(AllPermissions);
        clientSecretEnds = TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await RestartBotAsync();

        var finding = (await ExamineAsync()).Single(f => f.Sentence.StartsWith(words, StringComparison.Ordinal));

        finding.Level.ToString().ShouldBe(level);
        (finding.Repair is null).ShouldBe(level == "Fine");
    }

    [Fact]
    public async Task Permissions_that_are_missing_are_named_one_by_one()
    {
        Grant([.. AllPermissions.Except(["MailboxSettings.Read"])]);

        var wrong = (await ExamineAsync()).Where(f => f.Level == FindingLevel.Problem).ShouldHaveSingleItem();

        wrong.Sentence.ShouldBe("MailboxSettings.Read is not granted; it is needed for working hours (Directory:WorkingHours).");
    }

    [Fact]
    public async Task A_key_that_lies_open_in_the_database_is_found()
    {
        Grant(AllPermissions);
        await ReadAsync(async db =>
        {
            db.Add(new StoredKey { Name = "old", Xml = "<key id=\"5d0c0de5-0000-4000-8000-000000000001\" version=\"1\"><descriptor /></key>" });
            return await db.SaveChangesAsync();
        });

        (await ExamineAsync()).Where(f => f.Level == FindingLevel.Problem).ShouldHaveSingleItem().Sentence.ShouldBe("1 key lies in the database as it is.");
    }

    [Fact]
    public async Task A_node_without_this_versions_tables_is_alive_but_not_ready()
    {
        Grant(AllPermissions);
        using var client = new HttpClient { BaseAddress = Teams.Bot.Endpoint };
        (await client.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT MAX("MigrationId") FROM "__EFMigrationsHistory")"""));

        (await client.GetAsync("/healthz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ExamineAsync()).Where(f => f.Level == FindingLevel.Problem).ShouldHaveSingleItem().Sentence.ShouldBe("lacks 1 migration of this version.");
    }

    [Theory]
    [InlineData(10, nameof(FindingLevel.Fine))]
    [InlineData(100, nameof(FindingLevel.Warning))]
    [InlineData(-600, nameof(FindingLevel.Problem))]
    public async Task A_clock_that_disagrees_with_Entra_is_noticed(int seconds, string level)
    {
        var finding = await UseAsync((IServiceProvider services) => ActivatorUtilities
            .CreateInstance<ClockCheck>(services, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(seconds)))
            .RunAsync(Texts, TestContext.Current.CancellationToken));

        finding.ShouldHaveSingleItem().Level.ToString().ShouldBe(level);
    }

    [Fact]
    public async Task Nobody_but_admins_sees_the_page()
    {
        Grant(AllPermissions);
        using var adele = BrowserOf(Adele);
        var page = await adele.OpenAsync("/doctor");
        (await TextOf(page)).ShouldContain("Nothing is wrong.");

        using var megan = BrowserOf(Megan);
        (await megan.OpenAsync("/doctor")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        // The public address leads to this very bot.
        services.AddHttpClient(DiagnosticsFeature.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => Teams.CreateTrustingHandler())
            .AddHttpMessageHandler(() => new ToThisBot(() => Teams.Bot.Endpoint!));
    }

    private static DoctorTexts Texts => new(CultureInfo.GetCultureInfo("en"));

    private void Grant(IEnumerable<string> permissions)
    {
        Teams.Entra.BotApp.GraphRoles.Clear();
        foreach (var permission in permissions)
            Teams.Entra.BotApp.GraphRoles.Add(permission);
    }

    private Task<List<Finding>> ExamineAsync() => UseAsync(async (Doctor doctor) => await doctor.ExamineAsync(Texts, TestContext.Current.CancellationToken).ToListAsync());

    private sealed class ToThisBot(Func<Uri> bot) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == PublicUrl.Host)
                request.RequestUri = new Uri(bot(), request.RequestUri.AbsolutePath);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
