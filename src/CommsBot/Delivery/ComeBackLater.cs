using CommsBot.Audiences;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Delivery;

/// <summary><em>Not now</em>: the nudge comes back once, some hours later within the person's hours.</summary>
internal sealed class ComeBackLater(CommsBotDbContext db, PersonalPreferences preferences, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    public static readonly TimeSpan After = TimeSpan.FromHours(4);

    public async Task<ComeBackAnswer> RunAsync(OccurrenceId occurrenceId, PersonId personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var occurrence = await db.Set<Occurrence>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == occurrenceId, cancellationToken);
        var isTheirs = await db.Set<Delivery>().AnyAsync(d => d.OccurrenceId == occurrenceId && d.PersonId == personId && d.Round == 0, cancellationToken);
        if (occurrence is null || !isTheirs || occurrence.IsRecalled || occurrence.State == OccurrenceState.Cancelled || occurrence.ExpiresAt <= now)
            return new ComeBackAnswer.IsOver();

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId, cancellationToken);
        var wishes = await preferences.ReadAsync(personId, cancellationToken);
        var hours = RecipientHours.Of(person, wishes);
        var zone = hours.Zone(occurrence.TimeZone);
        var reachable = hours.Reachability(occurrence.TimeZone, options.Value.KeepsOfficeHours) with { PausedUntil = wishes.PausedUntil };
        if (reachable.NextAllowed(now + After, occurrence.ExpiresAt) is not { } due)
            return new ComeBackAnswer.EndsBefore(TimeZoneInfo.ConvertTime(occurrence.ExpiresAt, zone));

        return await InsertAsync(occurrenceId, personId, due, cancellationToken) == 1
            ? new ComeBackAnswer.ComesBack(TimeZoneInfo.ConvertTime(due, zone))
            : await SecondTimeAsync(occurrenceId, personId, zone, cancellationToken);
    }

    /// <summary>Made from their own delivery; a second tap changes nothing.</summary>
    private Task<int> InsertAsync(OccurrenceId occurrence, PersonId person, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var due = dueAt.UtcTicks;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Deliveries" ("OccurrenceId", "PersonId", "Round", "TenantId", "Kind", "State", "Reason", "PlannedFor", "DueAt", "Refusals", "Revision")
            SELECT d."OccurrenceId", d."PersonId", 1, d."TenantId", d."Kind", 'Waiting', 'None', {due}, {due}, 0, 0
            FROM "Deliveries" d WHERE d."OccurrenceId" = {occurrence.Value} AND d."PersonId" = {person.Value} AND d."Round" = 0
            ON CONFLICT ("OccurrenceId", "PersonId", "Round") DO NOTHING
            """,
            cancellationToken);
    }

    private async Task<ComeBackAnswer> SecondTimeAsync(OccurrenceId occurrence, PersonId person, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var back = await db.Set<Delivery>().AsNoTracking()
            .SingleAsync(d => d.OccurrenceId == occurrence && d.PersonId == person && d.Round == 1, cancellationToken);
        return back.State is DeliveryState.Waiting or DeliveryState.OnHold
            ? new ComeBackAnswer.ComesBack(TimeZoneInfo.ConvertTime(back.DueAt, zone))
            : new ComeBackAnswer.CameBack();
    }
}

/// <summary>What <em>Not now</em> comes to, in the person's own time.</summary>
internal abstract record ComeBackAnswer
{
    public sealed record ComesBack(DateTimeOffset At) : ComeBackAnswer;

    /// <summary>It did already; it does so once.</summary>
    public sealed record CameBack : ComeBackAnswer;

    public sealed record EndsBefore(DateTimeOffset Expiry) : ComeBackAnswer;

    public sealed record IsOver : ComeBackAnswer;
}
