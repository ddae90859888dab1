using Azure.Core;
using CommsBot.Simulation.Certificates;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Storage;

/// <summary>The whole bot against a server that asks for a password, which only the credential knows.</summary>
public sealed class IdentitySignInTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_and_jobs_are_reached_with_a_token_as_the_password_and_later_with_a_newer_one()
    {
        var database = await PostgresCluster.CreateDatabaseAsync();
        var token = new StubToken("first-token");
        var role = await PostgresCluster.CreateRoleAsync(database, token.Value);
        await using var bot = Build(database, role, token);

        await bot.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Cancelled);
        await bot.StartAsync(Cancelled);
        await ShouldSignInAsync(bot, role);

        token.Value = "second-token";
        await RunAsync(database, $"ALTER ROLE {role} PASSWORD '{token.Value}'");
        bot.Services.GetRequiredKeyedService<NpgsqlDataSource>(IdentitySignIn.Key).Clear();
        await ShouldSignInAsync(bot, role);

        token.Scope.ShouldBe("https://ossrdbms-aad.database.windows.net/.default");
        await bot.StopAsync(Cancelled);
    }

    [Fact]
    public async Task Another_token_is_not_let_in()
    {
        var database = await PostgresCluster.CreateDatabaseAsync();
        var role = await PostgresCluster.CreateRoleAsync(database, "the-token");
        await using var bot = Build(database, role, new StubToken("another-token"));

        var refused = await Should.ThrowAsync<PostgresException>(() => bot.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Cancelled));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Theory]
    [InlineData("Sqlite", "Data Source=x.db", "set Database:Provider to Postgres")]
    [InlineData("Postgres", "Host=localhost;Username=commsbot;Password=secret", "no Password")]
    [InlineData("Postgres", "Host=localhost;Database=commsbot", "as Username")]
    public async Task Settings_that_do_not_fit_are_named(string provider, string connectionString, string words)
    {
        await using var app = CommsBotHost.Build(CommsBotHost.CreateBuilder(
        [
            "--environment=Development", $"--Database:Provider={provider}", $"--Database:ConnectionString={connectionString}",
            "--Database:ManagedIdentityClientId=00000000-0000-0000-0000-00000000000d",
        ]));

        Should.Throw<OptionsValidationException>(() => app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value).Message.ShouldContain(words);
    }

    private static async Task ShouldSignInAsync(WebApplication bot, string role)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Database;
        (await db.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync(Cancelled)).ShouldBe(role);
        bot.Services.GetRequiredService<JobStorage>().GetMonitoringApi().Servers().ShouldHaveSingleItem();
    }

    private static WebApplication Build(string database, string role, TokenCredential credential)
    {
        var connection = new NpgsqlConnectionStringBuilder(database) { Username = role, Password = null };
        var builder = CommsBotHost.CreateBuilder(
        [
            "--environment=Production", "--Bot:AppId=00000000-0000-0000-0000-000000000001", "--Bot:TenantId=00000000-0000-0000-0000-000000000002",
            "--Bot:ClientSecret=never-used", $"--DataProtection:CertificatePath={WrappingCertificate.FilePath}",
            "--Database:Provider=Postgres", $"--Database:ConnectionString={connection}",
            "--Database:ManagedIdentityClientId=00000000-0000-0000-0000-00000000000d",
        ]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddKeyedSingleton(IdentitySignIn.Key, credential);
        return CommsBotHost.Build(builder);
    }

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancelled);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancelled);
    }

    private sealed class StubToken(string value) : TokenCredential
    {
        public string Value { get; set; } = value;

        public string? Scope { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scope = requestContext.Scopes.Single();
            return new AccessToken(Value, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
