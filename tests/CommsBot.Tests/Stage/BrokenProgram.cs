using System.Diagnostics;
using CommsBot.Simulation.Certificates;
using Shouldly;

namespace CommsBot.Tests.Stage;

/// <summary>The real program with something wrong, until it has said so and ended.</summary>
internal static class BrokenProgram
{
    public static readonly (string, string)[] Credentials =
        [("Bot__AppId", "5d0c0de5-0000-4000-8000-00000000b07a"), ("Bot__TenantId", "5d0c0de5-0000-4000-8000-0000000000f0"), ("Bot__ClientSecret", "a-secret")];

    public static readonly (string, string)[] Complete = [.. Credentials, ("DataProtection__CertificatePath", WrappingCertificate.FilePath)];

    public static Task<string> StartAsync(string address, params (string Name, string Value)[] settings) => StartAsync([], address, settings);

    /// <returns>What it said; never a stack trace.</returns>
    public static async Task<string> StartAsync(string[] verb, string address, (string Name, string Value)[] settings, Action<string>? prepare = null)
    {
        var folder = Directory.CreateTempSubdirectory("commsbot-start-").FullName;
        prepare?.Invoke(folder);
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "CommsBot.dll"), .. verb])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address;
        // Nothing of this reaches the internet.
        start.Environment["Bot__LoginAuthority"] = "https://127.0.0.1:1";
        foreach (var (name, value) in settings) start.Environment[name] = value;

        using var bot = Process.Start(start)!;
        var said = await Task.WhenAll(bot.StandardOutput.ReadToEndAsync(), bot.StandardError.ReadToEndAsync()).WaitAsync(TimeSpan.FromMinutes(2));
        await bot.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);

        bot.ExitCode.ShouldBe(1);
        var all = string.Concat(said);
        // However deep: logs indent theirs.
        all.ShouldNotMatch(@"\n\s+at \w");
        return all;
    }
}
