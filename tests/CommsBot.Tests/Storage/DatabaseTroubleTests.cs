using CommsBot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Storage;

public sealed class DatabaseTroubleTests
{
    [Theory]
    [InlineData(8, nameof(DatabaseTrouble.NotWritable))]
    [InlineData(13, nameof(DatabaseTrouble.Full))]
    [InlineData(14, nameof(DatabaseTrouble.NotWritable))]
    [InlineData(26, nameof(DatabaseTrouble.NoDatabase))]
    [InlineData(5, nameof(DatabaseTrouble.Locked))]
    [InlineData(19, nameof(DatabaseTrouble.Other))]
    public void SQLites_codes_have_repairs_of_their_own(int code, string kind) =>
        DatabaseTroubles.Kind(new InvalidOperationException("", new SqliteException("", code))).ToString().ShouldBe(kind);

    [Theory]
    [InlineData("28P01", nameof(DatabaseTrouble.SignInRefused))]
    [InlineData("3D000", nameof(DatabaseTrouble.NoSuchDatabase))]
    [InlineData("42P01", nameof(DatabaseTrouble.NoTables))]
    [InlineData("53100", nameof(DatabaseTrouble.Full))]
    [InlineData("23505", nameof(DatabaseTrouble.Other))]
    public void PostgreSQLs_codes_have_repairs_of_their_own(string code, string kind) =>
        DatabaseTroubles.Kind(new PostgresException("", "", "", code)).ToString().ShouldBe(kind);

    [Fact]
    public void An_outage_is_a_sentence_in_the_log_and_a_fault_of_ours_keeps_its_exception()
    {
        DatabaseTroubles.OutageOf(new InvalidOperationException("", new SqliteException("SQLite Error 13: 'database or disk is full'.", 13))).ShouldNotBeNull().ShouldContain("make room on it");
        DatabaseTroubles.OutageOf(new SqliteException("", 19)).ShouldBeNull();
        DatabaseTroubles.OutageOf(new IOException()).ShouldBeNull();
    }
}
