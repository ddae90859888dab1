using System.Net;
using System.Net.Sockets;
using CommsBot.Simulation.Certificates;
using CommsBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Stage.BrokenProgram;

namespace CommsBot.Tests;

/// <summary>The real program with something wrong: it says what and how to mend it, without a stack trace, and ends.</summary>
public sealed class StartTests
{
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

    [Theory]
    [InlineData("rewrap-keys")]
    [InlineData("migrate")]
    public async Task The_other_verbs_say_it_of_the_database_in_a_sentence_too(string verb) =>
        (await StartAsync([verb], "http://127.0.0.1:0", [.. Complete, ("Database__Provider", "Postgres"), ("Database__ConnectionString", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2")]))
            .ShouldBe("The database cannot be used: Connection refused\n  - Start the PostgreSQL server, or correct Host and Port in Database:ConnectionString; a firewall in between has to let the bot pass.\n");

    [Fact]
    public async Task Values_that_cannot_be_read_are_named_all_at_once_and_so_are_names_that_nothing_reads()
    {
        var said = await StartAsync("http://127.0.0.1:0",
            ("Graph__Enabled", "yes"), ("Delivery__LateAfter", "soon"), ("Database__Provider", "MySql"), ("Bot__ClientSecert", "a-secret"));

        said.ShouldContain("Graph:Enabled is \"yes\": write true or false.");
        said.ShouldContain("Delivery:LateAfter is \"soon\": write a time as hours:minutes:seconds, such as 01:00:00.");
        said.ShouldContain("Database:Provider is \"MySql\": write Sqlite or Postgres.");
        said.ShouldContain("Bot:ClientSecert is read by nothing: was Bot:ClientSecret meant?");
        said.ShouldContain("DataProtection:CertificatePath is missing");
        said.ShouldNotContain("a-secret");
    }

    [Fact]
    public async Task Another_database_than_was_meant_gets_no_tables() =>
        (await StartAsync(["migrate"], "http://127.0.0.1:0", [("Database__Provider", "MySql")])).ShouldContain("Database:Provider is \"MySql\"");

    [Theory]
    [InlineData("run")]
    [InlineData("doctor")]
    public async Task A_settings_file_with_a_slip_is_named_with_its_place(string verb)
    {
        var said = await StartAsync([verb], "http://127.0.0.1:0", [], folder => File.WriteAllText(Path.Combine(folder, "appsettings.Local.json"), "{ \"Bot\": { }"));
        said.ShouldContain("appsettings.Local.json");
        said.ShouldContain("LineNumber: 0");
    }

    [Theory]
    [InlineData("en_GB.UTF-8", "There is no verb \"docter\". Was \"doctor\" meant?\n")]
    [InlineData("de_DE.UTF-8", "Ein Kommando \"docter\" gibt es nicht. War \"doctor\" gemeint?\n")]
    public async Task A_misspelt_verb_starts_no_bot(string language, string words) =>
        (await StartAsync(["docter"], "http://127.0.0.1:0", [.. Complete, ("LC_ALL", language)])).ShouldBe(words);

    [Fact]
    public async Task A_certificate_of_the_bot_that_does_not_open_stops_the_start()
    {
        var said = await StartAsync("http://127.0.0.1:0", [.. Complete, ("Bot__ClientSecret", ""), ("Bot__Certificate__Path", WrappingCertificate.FilePath), ("Bot__Certificate__Password", "a-secret")]);
        said.ShouldContain("Bot:Certificate cannot be used");
        said.ShouldContain("Bot:Certificate:Password");
        said.ShouldNotContain("a-secret");
    }

    [Theory]
    [InlineData("127.0.0.1:3978")]
    [InlineData("https://127.0.0.1:0")]
    public async Task An_address_that_cannot_be_listened_on_is_named(string address) =>
        (await StartAsync(address, Complete)).ShouldContain($"CommsBot cannot listen on {address}");

    [Fact]
    public async Task Keys_of_another_certificate_stop_the_start_before_a_new_one_is_made()
    {
        var database = await new OnSqlite().CreateMigratedAsync();
        await ExecuteAsync(database, "INSERT INTO DataProtectionKeys (Name, Xml) VALUES ('key-1', '<key><EncryptedData /></key>')");

        var said = await StartAsync("http://127.0.0.1:0", [.. Complete, ("Database__ConnectionString", database)]);

        said.ShouldContain("The 1 key in the database was wrapped by another certificate than this one, and does not open.");
        said.ShouldContain("DataProtection:FormerCertificates");
    }

    [Fact]
    public async Task A_vault_that_cannot_be_read_is_named_along_with_all_else()
    {
        var said = await StartAsync("http://127.0.0.1:0", ("KeyVault__Uri", "https://127.0.0.1:1/"), ("IDENTITY_ENDPOINT", "http://127.0.0.1:1/"), ("IDENTITY_HEADER", "none"));

        said.ShouldContain("KeyVault:Uri: https://127.0.0.1:1/");
        said.ShouldContain("DataProtection:CertificatePath is missing");
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
