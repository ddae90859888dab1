using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommsBot.Storage;

/// <summary>
/// Instants are stored as UTC ticks on every provider: SQLite through EF can neither order nor compare <see cref="DateTimeOffset"/>
/// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations).
/// </summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
