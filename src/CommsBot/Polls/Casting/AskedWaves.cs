using System.Collections.Concurrent;
using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Privacy.Presets;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls.Casting;

/// <summary>Waves by id, remembered for some minutes: thousands answer the same one.</summary>
internal sealed class AskedWaves(IServiceScopeFactory scopes, WaveSecrets secrets, IOptions<PrivacyOptions> privacy, TimeProvider clock)
{
    // A secret is to be gone from memory, too, soon after another node has closed its wave.
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<PollWaveId, (AskedWave Wave, DateTimeOffset Until)> known = new();

    /// <returns>Null when there is no such wave, or nobody was asked yet.</returns>
    public async ValueTask<AskedWave?> FindAsync(PollWaveId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(id, out var kept) && now < kept.Until)
            return kept.Wave;

        if (await ReadAsync(id, cancellationToken) is not { } wave)
            return null;

        if (known.Count >= MostKept)
            known.Clear();
        known[id] = (wave, now + KeptFor);
        return wave;
    }

    public void Forget(PollWaveId id) => known.TryRemove(id, out _);

    private async Task<AskedWave?> ReadAsync(PollWaveId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>();
        var found = await (
            from w in db.Set<PollWave>().AsNoTracking()
            where w.Id == id
            join p in db.Set<Poll>().AsNoTracking() on w.PollId equals p.Id
            join o in db.Set<Person>() on p.OwnerId equals o.Id
            select new { Wave = w, Poll = p, OwnerName = o.Name, ZoneId = o.TimeZone }).SingleOrDefaultAsync(cancellationToken);
        if (found is not { Wave: var wave, Poll: var poll })
            return null;

        var occurrence = wave.PlaceId is not null ? null : await db.Set<Occurrence>()
            .Where(o => o.Kind == NudgeKind.Poll && o.SubjectId == poll.Id.Value && o.Key == wave.Key)
            .Select(o => (OccurrenceId?)o.Id)
            .SingleOrDefaultAsync(cancellationToken);
        // Who was asked is forgotten before what came of it.
        if (wave.PlaceId is null && occurrence is null && !wave.IsClosed)
            return null;

        return AskedWave.Of(poll, found.OwnerName, found.ZoneId ?? TimeZoneInfo.Utc.Id) with
        {
            Id = wave.Id,
            Rules = poll.Rules.Within(privacy.Value),
            ClosesAt = wave.ClosesAt,
            PlaceId = wave.PlaceId,
            OccurrenceId = occurrence,
            Secret = wave.Secret is { } secret ? secrets.Open(secret) : ReadOnlyMemory<byte>.Empty,
        };
    }
}
