using System.Net;
using CommsBot.DataProtection;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

public sealed class SignInOnSqliteTests : SignInTests<OnSqlite>;

public sealed class SignInOnPostgresTests : SignInTests<OnPostgres>;

public abstract class SignInTests<TDatabase> : WebStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Theory]
    [InlineData("Adele Vance")]
    [InlineData("Megan Bowen")]
    public async Task Admins_by_name_and_managers_by_group_get_in_and_land_where_they_wanted(string name)
    {
        using var browser = BrowserOf(Teams.People.Single(p => p.Name == name));

        var page = await browser.OpenAsync("/deliveries");

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Address.ShouldBe(new Uri(PublicUrl, "/deliveries"));
        (await TextOf(page)).ShouldContain(name);
        (await browser.OpenAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_colleague_is_refused_and_told_whom_to_ask()
    {
        using var browser = BrowserOf(Jörg);
        browser.Language = "de-DE,de;q=0.9,en;q=0.8";

        var page = await browser.OpenAsync("/deliveries");

        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var text = await TextOf(page);
        text.ShouldContain("Sie haben keinen Zugriff auf diese Seite");
        text.ShouldContain(Jörg.AadObjectId.ToString());
        text.ShouldContain("Abmelden");
    }

    [Fact]
    public async Task Who_cancels_sign_in_is_told_so()
    {
        using var browser = BrowserOf(null);
        (await browser.OpenAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.Address.Host.ShouldBe(Teams.AuthorityHost.Host, "the sign-in page waits there");

        var page = await browser.OpenAsync(browser.Address + "&as=nobody");

        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TextOf(page)).ShouldContain("That did not work");
    }

    [Fact]
    public async Task A_wrong_state_a_foreign_browser_and_a_wrong_nonce_are_refused()
    {
        using var browser = BrowserOf(Megan);
        var callback = await UntilCallbackAsync(browser);

        var query = QueryHelpers.ParseQuery(callback.Query).ToDictionary(p => p.Key, p => (string?)p.Value.ToString());
        (await browser.OpenAsync(QueryHelpers.AddQueryString("/signin-oidc", new Dictionary<string, string?>(query) { ["state"] = "made-up" })))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var other = BrowserOf(Megan);
        (await other.OpenAsync(callback.ToString())).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the state belongs to the browser that began");
        other.Cookies.GetCookies(PublicUrl).ShouldNotContain(c => c.Name == "__Host-commsbot");

        using var third = BrowserOf(Megan);
        callback = await UntilCallbackAsync(third);
        foreach (var cookie in third.Cookies.GetCookies(PublicUrl).Where(c => c.Name.StartsWith("__Host-commsbot-nonce", StringComparison.Ordinal)))
            cookie.Expired = true;
        (await third.OpenAsync(callback.ToString())).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the token answers another sign-in");
    }

    [Fact]
    public async Task Cookies_are_for_https_and_this_host_alone_and_out_of_reach_for_scripts()
    {
        using var browser = BrowserOf(Megan);
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, await UntilCallbackAsync(browser)));

        var session = answer.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("__Host-commsbot=", StringComparison.Ordinal)).ToLowerInvariant();
        session.ShouldContain("; path=/;");
        session.ShouldContain("; secure");
        session.ShouldContain("; httponly");
        session.ShouldContain("; samesite=lax");
        session.ShouldNotContain("domain=");
    }

    [Fact]
    public async Task Signing_out_needs_the_form_and_ends_the_session()
    {
        using var browser = BrowserOf(Megan);
        var home = await browser.ReadAsync("/");
        var session = browser.Cookies.GetCookies(PublicUrl).Count(c => c.Name == "__Host-commsbot");
        session.ShouldBe(1);

        (await browser.SubmitAsync("/sign-out", [])).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "another site could send this");
        (await browser.OpenAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var done = await browser.SubmitAsync("/sign-out", new() { ["__RequestVerificationToken"] = AntiforgeryOf(home) });

        browser.Address.ShouldBe(new Uri(PublicUrl, "/signed-out"));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TextOf(done)).ShouldContain("You are signed out");
        Teams.Entra.SignedIn.ShouldBeNull();
        await browser.OpenAsync("/");
        browser.Address.Host.ShouldBe(Teams.AuthorityHost.Host);
    }

    [Fact]
    public async Task A_restart_or_another_node_knows_who_is_signed_in_as_the_keys_are_in_the_database()
    {
        using var browser = BrowserOf(Megan);
        await browser.OpenAsync("/");
        (await ReadAsync(db => db.Set<StoredKey>().CountAsync())).ShouldBe(1);
        await RestartBotAsync();

        using var later = new Browser(Teams, PublicUrl, Teams.Bot.Endpoint!);
        later.Cookies.Add(browser.Cookies.GetAllCookies());

        (await later.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(PublicUrl, "/")))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<Uri> UntilCallbackAsync(Browser browser)
    {
        var challenge = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, PublicUrl));
        var back = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, challenge.Headers.Location));
        challenge.Headers.Location!.Query.ShouldContain("code_challenge_method=S256");
        return back.Headers.Location!;
    }
}
