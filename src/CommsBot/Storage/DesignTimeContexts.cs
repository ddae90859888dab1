using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CommsBot.Storage;

/// <summary>What <c>dotnet ef</c> uses to write migrations; it never connects.</summary>
internal sealed class SqliteDesignTimeContext : IDesignTimeDbContextFactory<SqliteCommsBotDbContext>
{
    public SqliteCommsBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCommsBotDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteDesignTimeContext"/>
internal sealed class PostgresDesignTimeContext : IDesignTimeDbContextFactory<PostgresCommsBotDbContext>
{
    public PostgresCommsBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCommsBotDbContext>().UseNpgsql("Host=localhost").Options);
}
