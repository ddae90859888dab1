using System.Net;
using CommsBot.Audiences;
using CommsBot.Audiences.OwnData;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Web;

/// <summary>Local mode: whoever sits at this machine is admin, and nobody else.</summary>
public sealed class LocalPagesTests : IAsyncLifetime
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication bot = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await new OnSqlite().CreateAsync();
        var builder = CommsBotHost.CreateBuilder(
        [
            "--environment=Development", "--Playground:Enabled=false", $"--Database:ConnectionString={database}",
            "--Web:PublicUrl=https://commsbot.example",
        ]);
        builder.Logging.AddTestOutput();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        bot = CommsBotHost.Build(builder);
        await bot.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await bot.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_browser_on_this_machine_is_admin()
    {
        var page = await OpenAsync(r => r.Headers.Add("Sec-Fetch-Site", "none"));

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Local mode: you are admin");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 tunnel")]
    [InlineData("Host", "commsbot.example")]
    [InlineData("Host", "localhost.evil.example")]
    public async Task What_came_through_a_tunnel_or_by_another_name_is_refused(string header, string value)
    {
        var page = await OpenAsync(r => r.Headers.Add(header, value));

        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Only from this computer");
    }

    [Fact]
    public async Task Whoever_sits_here_downloads_what_is_stored_about_a_person()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var alex = await scope.ServiceProvider.GetRequiredService<People>().MeetAsync(new PersonSighting("local", "29:alex", null, "Alex Wilber"), TestContext.Current.CancellationToken);

        var file = await OpenAsync(_ => { }, OwnDataPages.DataOf(alex!.Id.Value));

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("my-data.json");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Alex Wilber");
    }

    private Task<HttpResponseMessage> OpenAsync(Action<HttpRequestMessage> change, string path = "/deliveries")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, bot.Urls.Single() + path);
        change(request);
        return http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
