using Microsoft.EntityFrameworkCore;

namespace CommsBot.Storage;

internal sealed class PostgresCommsBotDbContext(DbContextOptions<PostgresCommsBotDbContext> options) : CommsBotDbContext(options);
