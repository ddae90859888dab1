using System.Data.Common;
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
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return [new Finding(FindingLevel.Problem, texts.Database, texts.DatabaseRefused(exception.GetBaseException().Message), texts.DatabaseRepair)];
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return
        [
            pending > 0
                ? new Finding(FindingLevel.Problem, texts.Database, texts.DatabaseBehind(pending), texts.DatabaseBehindRepair)
                : new Finding(FindingLevel.Fine, texts.Database, texts.DatabaseFine(db.Database.IsSqlite() ? "SQLite" : "PostgreSQL")),
        ];
    }
}
