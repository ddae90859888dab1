using BenchmarkDotNet.Attributes;
using CommsBot.Benchmarks.Turns;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Hosting;
using CommsBot.Simulation;
using Microsoft.AspNetCore.Authentication;

namespace CommsBot.Benchmarks.Micro;

/// <summary>The authentication scheme as a request meets it: header read, token parsed, every claim and the RS256 signature checked.</summary>
[MemoryDiagnoser]
public class TokenBenchmarks
{
    private TeamsSimulator teams = null!;
    private ServiceProvider services = null!;
    private string header = "";

    [GlobalSetup]
    public async Task Setup()
    {
        var options = new TeamsSimulatorOptions();
        teams = await TeamsSimulator.StartAsync(options);
        header = "Bearer " + teams.ChannelTokens.Mint();

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
        if (!(await VerifyToken()).Succeeded)
            throw new InvalidOperationException("The token is refused.");
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await services.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Benchmark]
    public async Task<AuthenticateResult> VerifyToken()
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = header;
        return await context.AuthenticateAsync(BotFrameworkAuthenticationDefaults.Scheme);
    }
}
