using System.Diagnostics;
using System.Text;
using CommsBot.EndToEnd.Tests.Machine;
using CommsBot.Simulation.Hosting;

namespace CommsBot.EndToEnd.Tests.Stage;

/// <summary>The real bot as a process of its own, with a database file and ports of its own and the real Playground beside it.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commsbot-e2e-").FullName;
    private readonly StringBuilder _said = new();
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    private BotProcess(Dictionary<string, string> settings) => _settings = settings;

    public int Port { get; } = FreePort.Take();

    public int PlaygroundPort { get; } = FreePort.Take();

    public string Address => $"http://localhost:{Port}";

    public string PlaygroundAddress => $"http://localhost:{PlaygroundPort}";

    /// <summary>All that the bot has written to its console since its last start.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>Starts bot and Playground (its package from the lock file) and waits until both are there.</summary>
    public static async Task<BotProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var bot = new BotProcess(settings.ToDictionary(s => s.Name, s => s.Value));
        bot._settings.TryAdd("Playground__PackageFolder", Path.Combine(await NpmPackages.InstallAsync(Repository.ThisProject), "@microsoft", "m365agentsplayground"));
        await bot.StartAgainAsync();
        return bot;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Repository.BotAssembly])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "CommsBot"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = $"http://localhost:{Port}";
        start.Environment["Database__ConnectionString"] = $"Data Source={Path.Combine(_folder, "commsbot.db")}";
        start.Environment["Playground__Port"] = $"{PlaygroundPort}";
        foreach (var (name, value) in _settings) start.Environment[name] = value;

        lock (_said) _said.Clear();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await SaysAsync($"The Agents Playground is ready: {PlaygroundAddress}");
    }

    public async Task SaysAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!Said.Contains(text, StringComparison.Ordinal))
        {
            if (limit.IsCancellationRequested || _process!.HasExited)
                throw new InvalidOperationException($"The bot did not say \"{text}\". It said:\n{Said}");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>kill -9: the bot has no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The polite end. (Ctrl+C would be ignored where the tests themselves run in the background.)</summary>
    public async Task StopAsync()
    {
        using var terminate = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async Task<bool> PlaygroundAnswersAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            return (await http.GetAsync(PlaygroundAddress)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            if (OperatingSystem.IsWindows()) _process.Kill(entireProcessTree: true);
            else await StopAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Note(string? line)
    {
        lock (_said) _said.AppendLine(line);
    }
}
