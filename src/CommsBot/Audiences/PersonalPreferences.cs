using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>Reads and changes what people asked for.</summary>
internal sealed class PersonalPreferences(CommsBotDbContext db)
{
    /// <returns>Those of somebody who never chose anything when there are none.</returns>
    public async Task<Preferences> ReadAsync(PersonId person, CancellationToken cancellationToken) =>
        await db.Set<Preferences>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == person, cancellationToken) ?? new Preferences { PersonId = person };

    /// <returns>What they are then. Saying the same twice, or two things at once, leaves one row.</returns>
    public async Task<Preferences> ChangeAsync(PersonId person, Action<Preferences> change, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Preferences" ("PersonId", "Unwanted") VALUES ({person.Value}, 0) ON CONFLICT ("PersonId") DO NOTHING""", cancellationToken);
        var preferences = await db.Set<Preferences>().SingleAsync(p => p.PersonId == person, cancellationToken);
        change(preferences);
        await db.SaveChangesAsync(cancellationToken);
        return preferences;
    }
}
