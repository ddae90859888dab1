using System.Diagnostics;

namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>The scripts of the npm package <c>adaptivecards</c>, installed when they are missing or older than the lock file.</summary>
internal static class OfficialRenderer
{
    public static IReadOnlyList<string> Scripts() =>
        Installed(["markdown-it/dist/markdown-it.min.js", "adaptivecards/dist/adaptivecards.min.js"]);

    public static string StyleSheet() => Installed(["adaptivecards/dist/adaptivecards.css"])[0];

    private static string[] Installed(string[] files)
    {
        // Several test programs may start at once; npm minds nobody else.
        using var onlyOne = new Mutex(initiallyOwned: false, "commsbot-card-renderer-install");
        onlyOne.WaitOne();
        try
        {
            if (!IsInstalled()) Install();
        }
        finally
        {
            onlyOne.ReleaseMutex();
        }

        return [.. files.Select(file => Path.Combine(RepositoryFolder.Rendering, "node_modules", file))];
    }

    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(RepositoryFolder.Rendering, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(RepositoryFolder.Rendering, "package-lock.json"));
    }

    private static void Install()
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = RepositoryFolder.Rendering,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' in {start.WorkingDirectory} failed; the card tests need Node.js 20 and the npm registry.\n{output.Result}{errors.Result}");
    }
}
