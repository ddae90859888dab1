using System.Diagnostics;

namespace CommsBot.EndToEnd.Tests.Machine;

/// <summary>Looks for a Chromium, Chrome or Edge on this machine.</summary>
public static class InstalledBrowser
{
    private static readonly string[] OnPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] OnMac =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] InProgramFiles = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>The path of the first one that works, or null.</summary>
    public static string? Find()
    {
        if (OperatingSystem.IsMacOS()) return OnMac.FirstOrDefault(File.Exists);
        if (OperatingSystem.IsWindows()) return ProgramFiles().SelectMany(root => InProgramFiles.Select(file => Path.Combine(root, file))).FirstOrDefault(File.Exists);
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => OnPath.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(file => File.Exists(file) && TellsItsVersion(file));
    }

    private static IEnumerable<string> ProgramFiles() =>
        new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(Environment.GetEnvironmentVariable).OfType<string>();

    /// <summary>Ubuntu puts a placeholder in the browser's place that only asks for a snap.</summary>
    private static bool TellsItsVersion(string file)
    {
        using var process = Process.Start(new ProcessStartInfo(file, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(TimeSpan.FromSeconds(30))) return process.ExitCode == 0;
        process.Kill(entireProcessTree: true);
        return false;
    }
}
