using Microsoft.EntityFrameworkCore;

namespace CommsBot.Storage;

internal sealed class SqliteCommsBotDbContext(DbContextOptions<SqliteCommsBotDbContext> options) : CommsBotDbContext(options);
