using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommsBot.Storage;

/// <summary>
/// What SQLite has to be told connection by connection; once for each handle, which the pool uses again.
/// It overwrites what is deleted only where it is told to (https://sqlite.org/pragma.html#pragma_secure_delete), and a page that one careless connection
/// splits keeps old rows: so all of them are told. And who finds it locked by another writer looks again after a millisecond, then ever later, for a
/// second (https://sqlite.org/pragma.html#pragma_busy_timeout): the client would sleep 150 ms each time, many times what a commit takes.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private void Tell(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !told.TryAdd(handle, handle))
            return;

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON; PRAGMA busy_timeout = 1000";
        command.ExecuteNonQuery();
    }
}
