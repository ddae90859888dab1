using System.Net;
using System.Text;
using CommsBot.Auditing;
using CommsBot.Graph.Posting;
using CommsBot.Tests.Stage;
using CommsBot.Tests.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

public sealed class ConnectAccountOnSqliteTests : ConnectAccountTests<OnSqlite>;

public sealed class ConnectAccountOnPostgresTests : ConnectAccountTests<OnPostgres>;

public abstract class ConnectAccountTests<TDatabase> : PostingStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task An_admin_connects_the_account_once_and_it_posts_from_then_on_also_after_a_restart()
    {
        using var browser = await OpenConnectPageAsync();
        (await TextOf(await browser.OpenAsync("/connect"))).ShouldContain($"{Applaus.AadObjectId} is not connected");

        (await ConnectAsync(browser, Applaus)).ShouldContain($"{Applaus.Upn} is connected");

        browser.Address.ShouldBe(new Uri(PublicUrl, "/connect"), "the code stays in no address");
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
        await RestartBotAsync();
        (await StateAsync()).ShouldBeOfType<Connected>().Account.ShouldBe(Applaus.Upn);
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
        Adele.Sees(Sales["Praise"]).Select(m => m.Author).ShouldBe([Applaus, Applaus]);
    }

    [Fact]
    public async Task The_database_alone_gives_no_token_away()
    {
        await ConnectAsync();

        var stored = await StoredAsync();

        Encoding.UTF8.GetString(stored.Tokens).ShouldNotContain("Token");
        var tokens = await UseAsync<ConnectedAccount, string>(connected => Task.FromResult(Encoding.UTF8.GetString(connected.TokensOf(stored)!)));
        tokens.ShouldContain("RefreshToken");
        (await ReadAsync(db => db.Set<CommsBot.DataProtection.StoredKey>().Select(k => k.Xml).ToListAsync())).ShouldAllBe(xml => xml.Contains("EncryptedKey"));
    }

    [Fact]
    public async Task Another_account_is_refused_nothing_of_it_is_kept_and_what_was_connected_stays()
    {
        using var browser = await OpenConnectPageAsync();

        (await ConnectAsync(browser, Megan)).ShouldContain($"That was another account, and nothing of it was kept. Choose {Applaus.AadObjectId}");
        (await ReadAsync(db => db.Set<PostingAccount>().CountAsync())).ShouldBe(0);

        await ConnectAsync(browser, Applaus);
        (await ConnectAsync(browser, Adele)).ShouldContain("That was another account");
        (await StoredAsync()).ObjectId.ShouldBe(Applaus.AadObjectId.ToString());
        (await PublishAsync()).ShouldBeOfType<Done<PublishedPost>>();
    }

    [Fact]
    public async Task A_forged_state_a_foreign_browser_and_a_replayed_answer_connect_nothing()
    {
        using var browser = await OpenConnectPageAsync();
        var answer = await UntilAnswerAsync(browser);
        var query = QueryHelpers.ParseQuery(answer.Query).ToDictionary(p => p.Key, p => (string?)p.Value.ToString());

        using var other = BrowserOf(Adele);
        (await TextOf(await other.OpenAsync(answer.ToString()))).ShouldContain("belongs to no sign-in", customMessage: "the answer is another browser's");
        var forged = QueryHelpers.AddQueryString("/connect/callback", new Dictionary<string, string?>(query) { ["state"] = "made-up" });
        (await TextOf(await browser.OpenAsync(forged))).ShouldContain("belongs to no sign-in");
        (await TextOf(await browser.OpenAsync(answer.ToString()))).ShouldContain("belongs to no sign-in", customMessage: "a ticket serves once, also when it was not used well");
        (await ReadAsync(db => db.Set<PostingAccount>().CountAsync())).ShouldBe(0);

        answer = await UntilAnswerAsync(browser);
        var ticket = browser.Cookies.GetCookies(PublicUrl)["__Host-commsbot-connect"]!.Value;
        (await TextOf(await browser.OpenAsync(answer.ToString()))).ShouldContain("is connected");
        var connection = (await StoredAsync()).ConnectionId;
        (await TextOf(await browser.OpenAsync(answer.ToString()))).ShouldContain("belongs to no sign-in");
        browser.Cookies.Add(PublicUrl, new Cookie("__Host-commsbot-connect", ticket) { Secure = true });
        (await TextOf(await browser.OpenAsync(answer.ToString()))).ShouldContain("Entra did not complete the sign-in", customMessage: "a code works once");
        (await StoredAsync()).ConnectionId.ShouldBe(connection);
    }

    [Fact]
    public async Task An_answer_to_another_request_is_refused_by_nonce_and_by_challenge()
    {
        using var browser = await OpenConnectPageAsync();

        (await TextOf(await browser.OpenAsync((await UntilAnswerAsync(browser, "nonce")).ToString()))).ShouldContain("belongs to no sign-in");
        (await TextOf(await browser.OpenAsync((await UntilAnswerAsync(browser, "code_challenge")).ToString()))).ShouldContain("Entra did not complete the sign-in");

        (await ReadAsync(db => db.Set<PostingAccount>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_ticket_is_for_https_and_this_host_alone_and_names_no_secret()
    {
        using var browser = await OpenConnectPageAsync();
        var page = await browser.ReadAsync("/connect");
        var begin = await browser.SendAsync(Form("/connect", AntiforgeryOf(page)));

        var cookie = begin.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-commsbot-connect=", StringComparison.Ordinal));
        cookie.ToLowerInvariant().ShouldContain("; path=/; secure; samesite=lax; httponly");
        var request = QueryHelpers.ParseQuery(begin.Headers.Location!.Query);
        request["code_challenge_method"].ToString().ShouldBe("S256");
        request["prompt"].ToString().ShouldBe("select_account");
        cookie.ShouldNotContain(request["state"].ToString());
        request["scope"].ToString().Split(' ').Where(s => s.StartsWith("https:", StringComparison.Ordinal)).Order().ShouldBe(
        [
            "https://graph.microsoft.com/ChannelMessage.Read.All", "https://graph.microsoft.com/ChannelMessage.ReadWrite", "https://graph.microsoft.com/ChannelMessage.Send",
        ]);
    }

    [Fact]
    public async Task Who_cancels_at_Entra_is_told_what_it_may_be()
    {
        using var browser = await OpenConnectPageAsync();
        await ConnectAsync(browser, null);
        browser.Address.Host.ShouldBe(Teams.AuthorityHost.Host, "the sign-in page waits there");

        (await TextOf(await browser.OpenAsync(browser.Address + "&as=nobody"))).ShouldContain("permissions wait for an admin’s consent");
    }

    [Fact]
    public async Task Disconnecting_needs_the_form_and_forgets_the_account()
    {
        await ConnectAsync();
        using var browser = await OpenConnectPageAsync();
        var page = await browser.ReadAsync("/connect");

        (await browser.SubmitAsync("/connect/disconnect", [])).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "another site could send this");
        (await browser.SubmitAsync("/connect", [])).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "another site could send this");
        var done = await browser.SubmitAsync("/connect/disconnect", new() { ["__RequestVerificationToken"] = AntiforgeryOf(page) });

        (await TextOf(done)).ShouldContain("is not connected");
        (await ReadAsync(db => db.Set<PostingAccount>().CountAsync())).ShouldBe(0);
        (await PublishAsync()).ShouldBe(new Refused<PublishedPost>(PostingRefusal.NotConnected));
        (await ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Id).ToListAsync())).Select(e => (e.Action, e.ActorName, e.Subject)).ShouldBe(
            [(AuditAction.AccountConnected, Adele.Name, Applaus.Upn), (AuditAction.AccountDisconnected, Adele.Name, Applaus.Upn)]);
    }

    [Fact]
    public async Task A_node_that_renews_while_the_account_is_disconnected_does_not_bring_it_back()
    {
        await ConnectAsync();
        var seen = await StoredAsync();

        var isStored = await UseAsync<ConnectedAccount, bool>(async connected =>
        {
            await connected.DisconnectAsync(new AuditActor(TenantId, null, "Adele"), CancellationToken.None);
            return await connected.RenewedAsync(seen, [1, 2, 3], CancellationToken.None);
        });

        isStored.ShouldBeFalse();
        (await ReadAsync(db => db.Set<PostingAccount>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("/connect")]
    [InlineData("/connect/callback?code=x&state=y")]
    public async Task A_comms_manager_is_no_admin(string address)
    {
        using var browser = BrowserOf(Megan);

        (await browser.OpenAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_is_German_for_a_German_browser()
    {
        await ConnectAsync();
        using var browser = await OpenConnectPageAsync();
        browser.Language = "de";

        (await TextOf(await browser.OpenAsync("/connect"))).ShouldContain($"{Applaus.Upn} ist verbunden.");
    }

    private static HttpRequestMessage Form(string address, string token) => new(HttpMethod.Post, new Uri(PublicUrl, address))
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }),
    };

    /// <summary>Begins, signs in as the account, and stops before the answer reaches the bot.</summary>
    /// <param name="browser">The admin's.</param>
    /// <param name="spoilt">A part of the request that somebody changes on the way.</param>
    private async Task<Uri> UntilAnswerAsync(Browser browser, string? spoilt = null)
    {
        Teams.Entra.SignedIn = Adele;
        var page = await browser.ReadAsync("/connect");
        var request = (await browser.SendAsync(Form("/connect", AntiforgeryOf(page)))).Headers.Location!;
        if (spoilt is not null)
        {
            var query = QueryHelpers.ParseQuery(request.Query).ToDictionary(p => p.Key, p => (string?)p.Value.ToString());
            query[spoilt] = "another";
            request = new Uri(QueryHelpers.AddQueryString(request.GetLeftPart(UriPartial.Path), query));
        }

        Teams.Entra.SignedIn = Applaus;
        var answer = (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, request))).Headers.Location!;
        Teams.Entra.SignedIn = Adele;
        return answer;
    }
}
