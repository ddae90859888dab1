using System.ComponentModel;
using System.Diagnostics;

namespace CommsBot.Playground;

/// <summary>The child process that runs the Playground, through npx unless its package is already in a folder.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    public const string Package = "@microsoft/m365agentsplayground@0.2.28";

    private readonly Process _process;
    private volatile string? _lastWords;
    private volatile bool _npmFailed;

    private PlaygroundProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Remember(line.Data);
        _process.ErrorDataReceived += (_, line) => Remember(line.Data);
    }

    /// <summary>Where the settings file and the launcher lie, and the Playground keeps its log.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Playground");

    public static string LogFile { get; } = Path.Combine(Folder, "playground.log");

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts the Playground; null when there is no Node.js.</summary>
    public static PlaygroundProcess? Start(PlaygroundOptions options, string leasePath, string botEndpoint)
    {
        string[] launch = [Path.Combine(Folder, "launch.cjs"), leasePath, botEndpoint, $"{options.Port}"];
        var start = options.PackageFolder is { Length: > 0 } packageFolder
            ? new ProcessStartInfo("node", [.. launch, Path.GetFullPath(packageFolder)])
            : new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["--yes", $"--package={Package}", "--", "node", .. launch]);
        start.WorkingDirectory = Folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = LogFile;

        var playground = new PlaygroundProcess(start);
        try
        {
            playground._process.Start();
        }
        catch (Win32Exception)
        {
            playground.Dispose();
            return null;
        }

        playground._process.BeginOutputReadLine();
        playground._process.BeginErrorReadLine();
        return playground;
    }

    public Task WaitForEndAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public PlaygroundError WhyItEnded() => _npmFailed
        ? PlaygroundError.NotInstallable(Package, _lastWords!)
        : PlaygroundError.EndedEarly(_process.ExitCode, _lastWords ?? "it said nothing");

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // Never started, or ended already.
        }

        _process.Dispose();
    }

    /// <summary>Keeps the first line that npm marks as its error, else the last line of all.</summary>
    private void Remember(string? line)
    {
        if (string.IsNullOrWhiteSpace(line) || _npmFailed) return;
        _npmFailed = line.StartsWith("npm error", StringComparison.OrdinalIgnoreCase) || line.StartsWith("npm ERR!", StringComparison.Ordinal);
        _lastWords = line.Trim();
    }
}
