using System.Diagnostics;
using CommsBot.Simulation;

namespace CommsBot.Benchmarks.Turns;

/// <summary>A bot under load, as a process of its own that says its address when it is ready.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    public const string Ready = "Ready: ";

    private readonly Process process;

    private BotProcess(string name, Process process, Uri endpoint) => (Name, this.process, Endpoint) = (name, process, endpoint);

    public string Name { get; }

    public Uri Endpoint { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>In MB.</summary>
    public double WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static Task<BotProcess> StartCommsBotAsync(TeamsSimulator teams, TeamsSimulatorOptions options) =>
        StartAsync("CommsBot", Environment.ProcessPath!, ["bot"], new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Bot__AppId"] = options.AppId,
            ["Bot__TenantId"] = options.TenantId,
            ["Bot__ClientSecret"] = options.ClientSecret,
            ["Bot__OpenIdMetadata"] = teams.OpenIdMetadataUrl.ToString(),
        });

    public static async Task<BotProcess> StartBotBuilderAsync(TeamsSimulator teams, TeamsSimulatorOptions options) =>
        await StartAsync("Bot Builder", "node", [Path.Combine(await PeerFolder.InstallAsync(), "bot.js")], new()
        {
            ["NODE_ENV"] = "production",
            ["APP_ID"] = options.AppId,
            ["TENANT_ID"] = options.TenantId,
            ["CLIENT_SECRET"] = options.ClientSecret,
            ["OPENID_METADATA"] = teams.OpenIdMetadataUrl.ToString(),
        });

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<BotProcess> StartAsync(string name, string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new BotProcess(name, process, new Uri(new Uri(line[Ready.Length..]), "api/messages"));
        }

        throw new InvalidOperationException($"{name} ended before it was ready.");
    }
}
