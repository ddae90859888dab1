using CommsBot.Tests.Stage;
using Npgsql;
using Shouldly;
using Xunit;
using static CommsBot.Tests.Stage.BrokenProgram;

namespace CommsBot.Tests.Diagnostics;

/// <summary>The doctor at the command line, where much is wrong.</summary>
public sealed class DoctorVerbTests
{
    [Fact]
    public async Task The_doctor_says_all_that_is_wrong_at_once_and_prints_no_secret()
    {
        var said = await StartAsync(
            ["doctor"], "http://127.0.0.1:0",
            [.. Credentials, ("Database__Provider", "Postgres"), ("Database__ConnectionString", "Host=127.0.0.1;Port=1;Username=nobody;Password=db-secret;Timeout=2")]);

        said.ShouldContain("DataProtection:CertificatePath is missing");
        said.ShouldContain("Database: cannot be used");
        said.ShouldContain("Start the PostgreSQL server");
        // What needs the database is not a trouble of its own.
        said.ShouldNotContain("could not be looked at");
        said.ShouldContain("Web:PublicUrl is not set");
        said.ShouldNotContain("a-secret");
        said.ShouldNotContain("db-secret");
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

    [Fact]
    public async Task The_doctor_looks_and_makes_nothing()
    {
        var database = await new OnPostgres().CreateAsync();

        var said = await StartAsync(["doctor"], "http://127.0.0.1:0", [.. Complete, ("Database__Provider", "Postgres"), ("Database__ConnectionString", database)]);

        said.ShouldContain("migrate");
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var look = new NpgsqlCommand("SELECT COUNT(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')", connection);
        (await look.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }
}
