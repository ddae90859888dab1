using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Tests.Recognition;

/// <summary>When people of a test may be written to.</summary>
internal static class WorkingHours
{
    /// <summary>Two hours a day, which begin so long from now.</summary>
    public static async Task BeginInAsync(this CommsBotDbContext db, string person, TimeSpan time, TimeProvider clock)
    {
        var known = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Name == person);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(known.TimeZone ?? "Etc/UTC");
        var begin = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow() + time, zone).DateTime);
        await new PersonalPreferences(db).ChangeAsync(known.Id, p => (p.NudgesFrom, p.NudgesUntil) = (begin, begin.AddHours(2)), CancellationToken.None);
    }
}
