using System.Diagnostics;
using System.Reflection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Infra;

/// <summary>Microsoft's compiler reads infra/. It ends well also when types are wrong, so that any word it says is a failure.</summary>
public sealed class BicepTests
{
    private static readonly string Compiler = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;

    [Theory]
    [InlineData("**/*.bicep")]
    [InlineData("*.bicepparam")]
    public async Task The_compiler_has_nothing_to_say(string files) => (await LintAsync(InfraFolder.Folder, files)).ShouldBe("");

    [Theory]
    [InlineData("database.bicep", "passwordAuth:", "passwordAuht:")]
    [InlineData("bot.bicep", "displayName: 'CommsBot'", "")]
    [InlineData("vault.bicep", "param location string", "param location string\nparam forgotten string = ''")]
    public async Task A_mistake_is_said(string file, string right, string wrong)
    {
        var folder = Directory.CreateTempSubdirectory("commsbot-bicep-").FullName;
        var text = InfraFolder.Read("modules", file);
        text.ShouldContain(right);
        File.Copy(Path.Combine(InfraFolder.Folder, "bicepconfig.json"), Path.Combine(folder, "bicepconfig.json"));
        await File.WriteAllTextAsync(Path.Combine(folder, file), text.Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await LintAsync(folder, "*.bicep")).ShouldContain(file);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> LintAsync(string folder, string files)
    {
        var start = new ProcessStartInfo(Compiler, ["lint", "--pattern", files])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var bicep = Process.Start(start)!;
        var said = await Task.WhenAll(bicep.StandardOutput.ReadToEndAsync(), bicep.StandardError.ReadToEndAsync()).WaitAsync(TimeSpan.FromMinutes(2));
        await bicep.WaitForExitAsync();
        return string.Concat(said).Trim();
    }
}
