using System.Diagnostics;

namespace CommsBot.EndToEnd.Tests.Stage;

/// <summary>The npm packages of package-lock.json, brought once.</summary>
internal static class NpmPackages
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The folder of the installed Agents Playground.</summary>
    public static async Task<string> PlaygroundAsync()
    {
        var folder = Path.Combine(Repository.Root, "tests", "CommsBot.EndToEnd.Tests");
        await OneAtATime.WaitAsync();
        try
        {
            var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
            var stamp = Path.Combine(folder, "node_modules", ".installed-lock.json");
            if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
            {
                await InstallAsync(folder);
                await File.WriteAllTextAsync(stamp, wanted);
            }
        }
        finally
        {
            OneAtATime.Release();
        }

        return Path.Combine(folder, "node_modules", "@microsoft", "m365agentsplayground");
    }

    private static async Task InstallAsync(string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var npm = Process.Start(start)!;
        var said = await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci failed in {folder}; these tests need Node.js and npm's registry:\n{said}");
    }
}
