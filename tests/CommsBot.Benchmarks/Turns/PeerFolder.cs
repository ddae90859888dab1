using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CommsBot.Benchmarks.Turns;

/// <summary>The peer's packages, by its lock file.</summary>
internal static class PeerFolder
{
    public static async Task<string> InstallAsync()
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "peer"));
        if (Directory.Exists(Path.Combine(folder, "node_modules", "botbuilder")))
            return folder;

        using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync();
        return npm.ExitCode == 0 ? folder : throw new InvalidOperationException($"npm ci failed in {folder}. Without Node.js: --without-peer.");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
