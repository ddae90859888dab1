using System.Data.Common;
using System.Globalization;
using System.Text;

namespace CommsBot.Storage;

/// <summary>A statement for many rows, put together piece by piece; every value goes in as a parameter.</summary>
internal sealed class RowsStatement : IAsyncDisposable
{
    private readonly DbCommand command;
    private readonly StringBuilder sql = new(512);

    /// <param name="connection">Open.</param>
    /// <param name="transaction">Null outside of one.</param>
    public RowsStatement(DbConnection connection, DbTransaction? transaction)
    {
        command = connection.CreateCommand();
        command.Transaction = transaction;
    }

    public RowsStatement Sql(string text)
    {
        sql.Append(text);
        return this;
    }

    public RowsStatement Value(object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        sql.Append(parameter.ParameterName);
        return this;
    }

    /// <summary>Values in brackets, with commas between them: a row, or what is looked for.</summary>
    public RowsStatement List<T>(IEnumerable<T> values)
    {
        var separator = '(';
        foreach (var value in values)
        {
            sql.Append(separator);
            Value(value);
            separator = ',';
        }

        sql.Append(')');
        return this;
    }

    public Task<int> RunAsync()
    {
        command.CommandText = sql.ToString();
        return command.ExecuteNonQueryAsync();
    }

    public async Task<List<T>> ReadAsync<T>(Func<DbDataReader, T> read)
    {
        command.CommandText = sql.ToString();
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
