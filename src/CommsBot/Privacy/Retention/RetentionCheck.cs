using CommsBot.Audiences;
using CommsBot.Diagnostics;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Privacy.Retention;

/// <summary>What the doctor says of retention: when it last came to its end, and what is kept longer than it may be.</summary>
internal sealed class RetentionCheck(CommsBotDbContext db, IEnumerable<IRetention> kinds, TimeProvider clock) : ICheck
{
    // Daily, and a day may be missed.
    private static readonly TimeSpan Old = TimeSpan.FromDays(2);

    public static string Subject(DoctorTexts texts) => new RetentionTexts(texts.Culture).Subject;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        var own = new RetentionTexts(texts.Culture);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return []; // Said of the database.

        var runs = await db.Set<RetentionRun>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.FinishedAt, cancellationToken);
        var late = clock.GetUtcNow() - Old;
        if (runs.Count == 0)
            return [await IsNewAsync(late, cancellationToken) ? new(FindingLevel.Fine, own.Subject, own.NothingOld) : new(FindingLevel.Warning, own.Subject, own.NeverRan, own.NeverRanRepair)];

        var overdue = kinds.Select(k => k.Id).Where(id => !runs.TryGetValue(id, out var finished) || finished < late).ToList();
        return
        [
            overdue.Count > 0
                ? new Finding(FindingLevel.Problem, own.Subject, own.Overdue(string.Join(", ", overdue), runs.Values.Min()), own.OverdueRepair)
                : new Finding(FindingLevel.Fine, own.Subject, own.Ran(runs.Values.Min())),
        ];
    }

    private async Task<bool> IsNewAsync(DateTimeOffset late, CancellationToken cancellationToken) =>
        !await db.Set<Person>().AnyAsync(p => p.MetAt < late, cancellationToken);
}
