using System.Diagnostics;
using Microsoft.Playwright;

namespace CommsBot.EndToEnd.Tests.Machine;

/// <summary>
/// Headless Chromium on any machine: an installed browser, else Debian's package when root, else Playwright's download, else a failure
/// that says what to do. So "dotnet test" is the only command.
/// </summary>
public static class BrowserForTests
{
    /// <summary>Starts the browser, bringing it first where it is missing.</summary>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var options = new BrowserTypeLaunchOptions { ExecutablePath = InstalledBrowser.Find() };
        if (options.ExecutablePath is null && !File.Exists(playwright.Chromium.ExecutablePath))
        {
            await using var turn = await OneAtATimeAsync();
            options.ExecutablePath = InstalledBrowser.Find() ?? Bring(playwright);
        }

        return await playwright.Chromium.LaunchAsync(options);
    }

    /// <summary>The path of Debian's browser; null for Playwright's own.</summary>
    private static string? Bring(IPlaywright playwright)
    {
        var debian = Environment.UserName == "root" && File.Exists("/usr/bin/apt-get") && InstallPackages() ? InstalledBrowser.Find() : null;
        if (debian is not null || File.Exists(playwright.Chromium.ExecutablePath)) return debian;
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0) return null;
        throw new InvalidOperationException(
            "These tests need a browser and could not bring one: install Chromium, Chrome or Edge (Debian: apt-get install chromium), then run the tests again.");
    }

    private static bool InstallPackages() =>
        Run("apt-get", "update") && Run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation", "fonts-noto-color-emoji");

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Two test projects may find at the same moment that the browser is missing.</summary>
    private static async Task<FileStream> OneAtATimeAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), "commsbot-browser.lock");
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync();
            }
        }
    }
}
