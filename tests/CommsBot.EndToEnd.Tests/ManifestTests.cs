using System.Diagnostics;
using System.IO.Compression;
using CommsBot.EndToEnd.Tests.Machine;
using CommsBot.EndToEnd.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.EndToEnd.Tests;

/// <summary>The verb as an admin runs it, and its manifest before Microsoft's own schema check.</summary>
public sealed class ManifestTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Bot__AppId"] = "6d1f5a54-6c5b-4b0a-9a55-0d2a4c7c9f10",
        ["Web__PublicUrl"] = "https://bot.contoso.example",
        ["Manifest__DeveloperName"] = "Contoso",
        ["Manifest__WebsiteUrl"] = "https://contoso.example",
        ["Manifest__PrivacyUrl"] = "https://contoso.example/privacy",
        ["Manifest__TermsOfUseUrl"] = "https://contoso.example/terms",
    };

    [Fact]
    public async Task The_package_passes_the_schema_of_Teams()
    {
        var folder = Directory.CreateTempSubdirectory("commsbot-package-").FullName;
        var zip = Path.Combine(folder, "commsbot.zip");
        var (code, said) = await RunAsync(DotNet, [Repository.BotAssembly, "manifest", "--out", zip], Settings);
        said.ShouldContain("Wrote " + zip);
        code.ShouldBe(0);

        await ZipFile.ExtractToDirectoryAsync(zip, folder, TestContext.Current.CancellationToken);
        var packages = await NpmPackages.InstallAsync(Repository.ThisProject);
        const string check = """
            import('@microsoft/app-manifest').then(async m => {
                const manifest = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'));
                const found = await (m.default ?? m).AppManifestUtils.validateAgainstSchema(manifest);
                manifest.name.short = 'x'.repeat(31);
                const planted = await (m.default ?? m).AppManifestUtils.validateAgainstSchema(manifest);
                console.log(JSON.stringify({ found, planted: planted.length }));
            });
            """;
        var (_, checkedAs) = await RunAsync("node", ["-e", check, Path.Combine(folder, "manifest.json")], new() { ["NODE_PATH"] = packages });

        checkedAs.Trim().ShouldBe("""{"found":[],"planted":1}""");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_missing_is_said_in_one_go_and_nothing_is_written()
    {
        var zip = Path.Combine(Path.GetTempPath(), $"commsbot-{Guid.NewGuid()}.zip");

        var (code, said) = await RunAsync(DotNet, [Repository.BotAssembly, "manifest", "--out", zip], []);

        code.ShouldBe(1);
        said.ShouldContain("- Bot:AppId is missing");
        said.ShouldContain("- Web:PublicUrl is missing");
        said.ShouldNotContain("   at ");
        File.Exists(zip).ShouldBeFalse();
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static async Task<(int Code, string Said)> RunAsync(string program, IReadOnlyList<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.ThisProject, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + complained);
    }
}
