using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CommsBot.Simulation.Certificates;
using Shouldly;
using Xunit;

namespace CommsBot.Tests;

/// <summary>The real program with something wrong: it says what and how to mend it, without a stack trace, and ends.</summary>
public sealed class StartTests
{
    private static readonly (string, string)[] Credentials =
        [("Bot__AppId", "5d0c0de5-0000-4000-8000-00000000b07a"), ("Bot__TenantId", "5d0c0de5-0000-4000-8000-0000000000f0"), ("Bot__ClientSecret", "a-secret")];

    private static readonly (string, string)[] Complete = [.. Credentials, ("DataProtection__CertificatePath", WrappingCertificate.FilePath)];

    [Fact]
    public async Task Outside_Development_credentials_are_needed_and_all_that_is_missing_is_named_at_once()
    {
        var said = await StartAsync("http://127.0.0.1:0");
        said.ShouldContain("Bot:AppId");
        said.ShouldContain("Bot:TenantId");
        said.ShouldContain("Bot:ClientSecret");
        said.ShouldContain("DataProtection:CertificatePath is missing");
    }

    [Fact]
    public async Task Outside_Development_keys_have_to_be_wrapped_and_it_is_said_how()
    {
        var said = await StartAsync("http://127.0.0.1:0", Credentials);
        said.ShouldContain("DataProtection:CertificatePath is missing");
        said.ShouldContain("openssl");
        said.ShouldNotContain("Bot:");
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        (await StartAsync(address, Complete)).ShouldContain($"Another program listens on {address} already.");
    }

    [Theory]
    [InlineData("Sqlite", "Data Source=/proc/nowhere/commsbot.db")]
    [InlineData("Postgres", "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2")]
    public async Task A_database_out_of_reach_is_said(string provider, string connectionString)
    {
        var said = await StartAsync(
            "http://127.0.0.1:0", [.. Complete, ("Database__Provider", provider), ("Database__ConnectionString", connectionString)]);
        said.ShouldContain("The database cannot be used");
        said.ShouldContain("Database:ConnectionString");
    }

    [Fact]
    public async Task The_doctor_says_all_that_is_wrong_at_once_and_prints_no_secret()
    {
        var said = await StartAsync(
            ["doctor"], "http://127.0.0.1:0",
            [.. Credentials, ("Database__Provider", "Postgres"), ("Database__ConnectionString", "Host=127.0.0.1;Port=1;Username=nobody;Password=db-secret;Timeout=2")]);

        said.ShouldContain("DataProtection:CertificatePath is missing");
        said.ShouldContain("Database: cannot be used");
        said.ShouldContain("Web:PublicUrl is not set");
        said.ShouldNotContain("a-secret");
        said.ShouldNotContain("db-secret");
    }

    [Fact]
    public async Task A_vault_that_cannot_be_read_is_named_along_with_all_else()
    {
        var said = await StartAsync("http://127.0.0.1:0", ("KeyVault__Uri", "https://127.0.0.1:1/"), ("IDENTITY_ENDPOINT", "http://127.0.0.1:1/"), ("IDENTITY_HEADER", "none"));

        said.ShouldContain("KeyVault:Uri: https://127.0.0.1:1/");
        said.ShouldContain("DataProtection:CertificatePath is missing");
    }

    [Fact]
    public async Task The_doctor_looks_at_what_it_can_where_nothing_is_set()
    {
        var said = await StartAsync(["doctor"], "http://127.0.0.1:0", [("Web__PublicUrl", "http://commsbot.example")]);

        said.ShouldContain("Bot:AppId");
        said.ShouldContain("Web:PublicUrl has to be an https address");
        said.ShouldContain("DataProtection:CertificatePath is missing");
        said.ShouldContain("Clock");
    }

    private static Task<string> StartAsync(string address, params (string Name, string Value)[] settings) => StartAsync([], address, settings);

    private static async Task<string> StartAsync(string[] verb, string address, (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("commsbot-start-").FullName;
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
        all.ShouldNotContain("\n   at ", Case.Sensitive);
        return all;
    }
}
