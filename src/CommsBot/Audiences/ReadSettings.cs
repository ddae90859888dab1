using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences;

/// <summary>How things stand for the person whose turn it is.</summary>
internal sealed class ReadSettings(CommsBotDbContext db, PersonalPreferences preferences, People people, TimeProvider clock)
{
    public async Task<SettingsView> RunAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var id = await people.GetSenderAsync(turn, cancellationToken);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        var wishes = await preferences.ReadAsync(id, cancellationToken);
        return SettingsView.Of(person, wishes, Zones.Find(person.TimeZone) ?? turn.TimeZone, clock.GetUtcNow());
    }

    /// <summary>The zone in which a day begins for them.</summary>
    public TimeZoneInfo ZoneOf(SettingsView view, TeamsTurn turn) => Zones.Find(view.TimeZone) ?? turn.TimeZone;
}
