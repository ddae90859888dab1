using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommsBot.Storage;

/// <summary>
/// SQLite overwrites what is deleted only where it is told to, connection by connection (https://sqlite.org/pragma.html#pragma_secure_delete). A page that one
/// careless connection splits keeps old rows, so all of them do; told once for each handle, which the pool uses again.
/// </summary>
internal sealed class SecureDeletes : DbConnectionInterceptor
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
        command.CommandText = "PRAGMA secure_delete = ON";
        command.ExecuteNonQuery();
    }
}
