using System.Diagnostics;

namespace CommsBot.EndToEnd.Tests.Machine;

/// <summary>The npm packages of a folder's package-lock.json, installed when they are missing or not those of the lock file.</summary>
public static class NpmPackages
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <returns>The folder's node_modules.</returns>
    public static async Task<string> InstallAsync(string folder)
    {
        var packages = Path.Combine(folder, "node_modules");
        var stamp = Path.Combine(packages, ".installed-lock.json");
        await OneAtATime.WaitAsync();
        try
        {
            var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
            if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
            {
                await RunNpmAsync(folder);
                await File.WriteAllTextAsync(stamp, wanted);
            }
        }
        finally
        {
            OneAtATime.Release();
        }

        return packages;
    }

    private static async Task RunNpmAsync(string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var said = npm.StandardOutput.ReadToEndAsync();
        var complained = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {folder}; these tests need Node.js 20 and npm's registry.\n{await said}{await complained}");
    }
}
