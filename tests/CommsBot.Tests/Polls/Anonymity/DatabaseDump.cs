using System.Globalization;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Tests.Polls.Anonymity;

/// <summary>All that is in the database, as whoever steals it has it: every row of every table, bytes as hexadecimal digits.</summary>
internal sealed record DatabaseDump(IReadOnlyList<(string Table, string Row)> Rows)
{
    public static async Task<DatabaseDump> TakeAsync(CommsBotDbContext db)
    {
        var rows = new List<(string, string)>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add((table, string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={Text(reader.GetValue(i))}"))));
        }

        await db.Database.CloseConnectionAsync();
        return new DatabaseDump(rows);
    }

    public IEnumerable<string> Of(string table) => Rows.Where(r => r.Table == table).Select(r => r.Row);

    public IEnumerable<(string Table, string Row)> With(string text) => Rows.Where(r => r.Row.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
