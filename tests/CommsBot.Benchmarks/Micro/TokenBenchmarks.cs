using BenchmarkDotNet.Attributes;
using CommsBot.Benchmarks.Turns;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Hosting;
using CommsBot.Simulation;
using Microsoft.AspNetCore.Authentication;

namespace CommsBot.Benchmarks.Micro;

/// <summary>
/// The authentication scheme as a request meets it. A new token: header read, token parsed, every claim and the RS256 signature checked. A
/// token that passed before: found in memory.
/// </summary>
[MemoryDiagnoser]
public class TokenBenchmarks
{
    private const int MoreThanRemembered = 1001;

    private TeamsSimulator teams = null!;
    private ServiceProvider services = null!;
    private string[] headers = [];
    private int next;

    [GlobalSetup]
    public async Task Setup()
    {
        var options = new TeamsSimulatorOptions();
        teams = await TeamsSimulator.StartAsync(options);
        headers = [.. Enumerable.Range(0, MoreThanRemembered).Select(i => "Bearer " + teams.ChannelTokens.Mint(token => token.WithClaim("jti", $"{i}")))];

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bot:AppId"] = options.AppId,
            ["Bot:TenantId"] = options.TenantId,
            ["Bot:ClientSecret"] = options.ClientSecret,
            ["Bot:OpenIdMetadata"] = teams.OpenIdMetadataUrl.ToString(),
        });
        builder.Services.AddBotFramework<VoteBot>();
        services = builder.Services.BuildServiceProvider();
        if (!(await VerifyNewToken()).Succeeded || !(await VerifyKnownToken()).Succeeded)
            throw new InvalidOperationException("The token is refused.");
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await services.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Benchmark]
    public Task<AuthenticateResult> VerifyNewToken() => VerifyAsync(headers[next++ % headers.Length]);

    [Benchmark]
    public Task<AuthenticateResult> VerifyKnownToken() => VerifyAsync(headers[0]);

    private async Task<AuthenticateResult> VerifyAsync(string header)
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = header;
        return await context.AuthenticateAsync(BotFrameworkAuthenticationDefaults.Scheme);
    }
}
