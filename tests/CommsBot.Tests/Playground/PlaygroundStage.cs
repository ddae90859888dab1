using CommsBot.Playground;
using CommsBot.Simulation.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace CommsBot.Tests.Playground;

/// <summary>A listening bot with its Playground, where npx and the Playground's package are programs the test wrote.</summary>
internal sealed class PlaygroundStage : IAsyncDisposable
{
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");
    private readonly string _folder = Directory.CreateTempSubdirectory("commsbot-playground-").FullName;
    private readonly StringWriter _console = new();
    private WebApplication? _bot;

    public int Port { get; } = FreePort.Take();

    public string Said => _console.ToString();

    public string BotAddress => _bot!.Urls.Single();

    /// <summary>An npx that runs the given script instead of fetching anything.</summary>
    public PlaygroundStage WithNpx(string javaScript)
    {
        var script = Path.Combine(_folder, "npx.js");
        File.WriteAllText(script, javaScript);
        var node = WhereIs(OperatingSystem.IsWindows() ? "node.exe" : "node");
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(_folder, "npx.cmd"), $"@\"{node}\" \"{script}\" %*");
        }
        else
        {
            var npx = Path.Combine(_folder, "npx");
            File.WriteAllText(npx, $"#!/bin/sh\nexec '{node}' '{script}' \"$@\"\n");
            File.SetUnixFileMode(npx, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return this;
    }

    /// <summary>A Playground package whose cli.js is the given script.</summary>
    public string WithPackage(string javaScript)
    {
        File.WriteAllText(Path.Combine(_folder, "cli.js"), javaScript);
        return _folder;
    }

    public async Task<PlaygroundStage> StartAsync(PlaygroundOptions? options = null)
    {
        if (options?.PackageFolder is null) Environment.SetEnvironmentVariable("PATH", _folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHostedService(services => new PlaygroundHost(
            services.GetRequiredService<IServer>(), services.GetRequiredService<IHostApplicationLifetime>(),
            Options.Create((options ?? new()) with { Port = Port }), TimeProvider.System, TextWriter.Synchronized(_console)));
        _bot = builder.Build();
        _bot.MapGet("/", () => "bot");
        await _bot.StartAsync(TestContext.Current.CancellationToken);
        return this;
    }

    public Task StopAsync() => _bot!.StopAsync(TestContext.Current.CancellationToken);

    public Task SaysAsync(string text) => UntilAsync(() => Task.FromResult(Said.Contains(text, StringComparison.Ordinal)), () => $"\"{text}\" in:\n{Said}");

    public Task PageIsGoneAsync() => UntilAsync(async () => !await new PlaygroundPage(Port).AnswersAsync(TestContext.Current.CancellationToken), () => "the page to be gone");

    public async Task<string> AskBotAsync()
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(BotAddress, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        if (_bot is not null) await _bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> what)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException($"Waited 30 seconds for {what()}");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static string WhereIs(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("These tests need Node.js.");
}
