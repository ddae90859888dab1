using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CommsBot.Graph.Posting;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using CommsBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CommsBot.Tests.Graph.Posting;

/// <summary>A bot with a posting account that is a member of a team, and an admin, Adele, who may connect it.</summary>
public abstract class PostingStage<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const string Marker = "#WeLeadComms · 2026-W48";

    private readonly string certificate = CreateCertificate();
    private Person? applaus;
    private Team? sales;

    protected Person Applaus => applaus ??= Teams.AddPerson("Applaus");

    protected Team Sales => sales ??= Teams.AddTeam("Sales", [Adele, Jörg, Applaus], "Praise");

    private protected ChannelAddress Praise => new(Sales.AadGroupId.ToString(), Sales["Praise"].Id);

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Posting:Account"] = Applaus.AadObjectId.ToString(),
        ["Posting:ChangePosts"] = "true",
        ["Posting:AttemptTimeout"] = "00:00:30",
        ["Graph:BaseUrl"] = Teams.GraphBaseUrl.ToString(),
        ["DataProtection:CertificatePath"] = certificate,
    };

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        Teams.Entra.BotApp.RedirectUris.Add(new Uri(PublicUrl, "connect/callback").ToString());
        Teams.Entra.BotApp.GraphScopes.UnionWith(["ChannelMessage.Send", "ChannelMessage.Read.All", "ChannelMessage.ReadWrite"]);
    }

    /// <summary>An admin's browser at the page.</summary>
    private protected async Task<Browser> OpenConnectPageAsync()
    {
        var browser = BrowserOf(Adele);
        (await TextOf(await browser.OpenAsync("/connect"))).ShouldContain("Posting account");
        return browser;
    }

    /// <summary>Presses Connect; Entra asks who it is, and gets this answer.</summary>
    private protected async Task<string> ConnectAsync(Browser browser, Person? account)
    {
        var page = await browser.ReadAsync("/connect");
        Teams.Entra.SignedIn = account;
        return await TextOf(await browser.SubmitAsync("/connect", new() { ["__RequestVerificationToken"] = AntiforgeryOf(page) }));
    }

    private protected async Task ConnectAsync()
    {
        using var browser = await OpenConnectPageAsync();
        await ConnectAsync(browser, Applaus);
        (await StateAsync()).ShouldBeOfType<Connected>();
    }

    private protected Task<PostingState> StateAsync() => UseAsync<IPostingAccount, PostingState>(account => account.ReadAsync(CancellationToken.None));

    private protected Task<PostingAnswer<PublishedPost>> PublishAsync(ChannelPost? post = null, ChannelAddress? channel = null) =>
        UseAsync<IChannelPublisher, PostingAnswer<PublishedPost>>(publisher => publisher.PublishAsync(channel ?? Praise, post ?? Thanks(), CancellationToken.None));

    private protected Task<PostingAnswer<PublishedPost?>> FindAsync(DateTimeOffset? since = null, string marker = Marker) =>
        UseAsync<IChannelPublisher, PostingAnswer<PublishedPost?>>(
            publisher => publisher.FindByMarkerAsync(Praise, marker, since ?? TimeProvider.System.GetUtcNow(), CancellationToken.None));

    private protected Task<TokenAnswer> RenewAsync() =>
        UseAsync<PostingTokens, TokenAnswer>(tokens => tokens.RenewAsync(PostingPermission.Send, null, CancellationToken.None));

    private protected ChannelPost Thanks() => new(Marker, new PostHtml()
        .Paragraph(p => p.Text("Thank you ").Mention(Jörg.AadObjectId.ToString(), Jörg.Name).Text(" <for> \"that\" & more")).Build());

    private protected Task<PostingAccount> StoredAsync() => ReadAsync(db => db.Set<PostingAccount>().AsNoTracking().SingleAsync());

    /// <summary>Until what the bot does by itself has come about.</summary>
    private protected static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        for (var deadline = TimeProvider.System.GetUtcNow().AddMinutes(1); !await isSo(); await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System))
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(deadline, what);
    }

    /// <summary>As if the last renewal and the last look at the channels had been so long ago.</summary>
    private protected Task AgeAsync(TimeSpan age) => ReadAsync(db =>
    {
        var then = TimeProvider.System.GetUtcNow() - age;
        return db.Set<PostingAccount>().ExecuteUpdateAsync(row => row.SetProperty(a => a.RenewedAt, then).SetProperty(a => a.CheckedAt, (DateTimeOffset?)then));
    });

    private protected static string CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(Directory.CreateTempSubdirectory("commsbot-tests-").FullName, "keys.pfx");
        File.WriteAllBytes(path, made.Export(X509ContentType.Pfx));
        return path;
    }
}
