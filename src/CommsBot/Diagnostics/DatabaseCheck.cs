using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Diagnostics;

/// <summary>Whether the database answers, takes writes and has this version's tables.</summary>
internal sealed class DatabaseCheck(CommsBotDbContext db) : ICheck
{
    public static string Subject(DoctorTexts texts) => texts.Database;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        // Opening would make the file.
        if (db.Database.IsSqlite() && db.Database.GetDbConnection().DataSource is { Length: > 0 } file && file != ":memory:" && !File.Exists(file))
            return [new Finding(FindingLevel.Warning, texts.Database, texts.DatabaseNotThere(file), texts.DatabaseNotThereRepair)];

        try
        {
            // On SQLite this asks for the writer's lock, which a file that cannot be written to refuses.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseTroubles.Of(exception) is not null || exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            var repair = new DatabaseTexts(texts.Culture).Repair(DatabaseTroubles.Kind(exception));
            return [new Finding(FindingLevel.Problem, texts.Database, texts.DatabaseRefused(exception.GetBaseException().Message), repair)];
        }

        return [await TablesAsync(texts, cancellationToken)];
    }

    private async Task<Finding> TablesAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        var newer = await DatabaseMigrator.FindNewerAsync(db.Database, cancellationToken);
        return pending > 0 ? new Finding(FindingLevel.Problem, texts.Database, texts.DatabaseBehind(pending), texts.DatabaseBehindRepair)
            : newer.Count > 0 ? new Finding(FindingLevel.Warning, texts.Database, texts.DatabaseAhead(newer.Count, newer[^1]), texts.DatabaseAheadRepair)
            : new Finding(FindingLevel.Fine, texts.Database, texts.DatabaseFine(db.Database.IsSqlite() ? "SQLite" : "PostgreSQL"));
    }
}
