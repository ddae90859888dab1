using System.Net;
using CommsBot.Tests.Stage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

public sealed class PageTests : WebStage<OnSqlite>
{
    // Whatever is open to everyone stands here, so that nothing is by accident.
    private static readonly string[] Open = ["/api/messages", "/healthz", "/readyz", "/site.css", "/sign-out", "/signed-out"];

    [Fact]
    public async Task Every_endpoint_asks_for_a_role_or_is_known_to_be_open()
    {
        var endpoints = await UseAsync<EndpointDataSource, List<RouteEndpoint>>(
            source => Task.FromResult(source.Endpoints.Cast<RouteEndpoint>().ToList()));

        endpoints.ShouldContain(e => e.RoutePattern.RawText == "/deliveries");
        foreach (var endpoint in endpoints)
        {
            var roles = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
                .Where(a => a.Policy?.StartsWith("Role:", StringComparison.Ordinal) == true);
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (isOpen)
                Open.ShouldContain(endpoint.RoutePattern.RawText);
            else
                roles.ShouldNotBeEmpty($"{endpoint.RoutePattern.RawText} lets everybody in who is signed in");
        }
    }

    [Fact]
    public async Task Pages_run_no_scripts_fit_no_frames_and_are_not_kept()
    {
        using var browser = BrowserOf(Adele);
        var page = await browser.OpenAsync("/");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("script-src");
        policy.ShouldNotContain("unsafe-inline");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain($"form-action 'self' {Teams.AuthorityHost.GetLeftPart(UriPartial.Authority)}");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldNotContain("<script");
        html.ShouldNotContain(" style=");
    }

    [Fact]
    public async Task An_address_without_a_page_says_so_to_anybody_with_the_same_headers()
    {
        using var browser = BrowserOf(null);
        var page = await browser.OpenAsync("/nowhere");

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TextOf(page)).ShouldContain("There is nothing here");
        page.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await browser.OpenAsync("/api/nothing")).Content.Headers.ContentLength.ShouldBe(0);
    }

    [Fact]
    public async Task The_stylesheet_of_a_page_is_there_and_may_be_kept()
    {
        using var browser = BrowserOf(Adele);
        var home = await browser.ReadAsync("/");
        var address = home.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        var style = await browser.OpenAsync(address);

        style.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        style.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }
}
