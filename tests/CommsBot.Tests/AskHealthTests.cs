using CommsBot.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.Tests;

public sealed class AskHealthTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, 0)]
    [InlineData(503, 1)]
    [InlineData(302, 1)]
    public async Task It_ends_with_0_only_when_the_bot_says_that_it_is_well(int status, int exitCode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var bot = builder.Build();
        bot.MapGet(DiagnosticsFeature.LivePath, (HttpContext context) =>
        {
            context.Response.Headers.Location = "/elsewhere";
            context.Response.StatusCode = status;
        });
        bot.MapGet("/elsewhere", () => "a page to sign in to");
        await bot.StartAsync(Cancelled);

        (await AskHealth.RunAsync([$"--urls=http://+:{new Uri(bot.Urls.Single()).Port}"], Cancelled)).ShouldBe(exitCode);
    }

    [Fact]
    public async Task It_ends_with_1_when_nobody_answers() => (await AskHealth.RunAsync(["--urls=http://+:1"], Cancelled)).ShouldBe(1);
}
