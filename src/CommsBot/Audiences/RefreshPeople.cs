using CommsBot.BotFramework.Authentication;
using CommsBot.Graph;
using CommsBot.Privacy;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Audiences;

/// <summary>
/// Asks the directory about everybody the bot knows, once a day each: what changed, and who has left. Woken every hour, so that a new person
/// does not wait for a day, and a run that was cut short goes on.
/// </summary>
internal sealed partial class RefreshPeople(
    CommsBotDbContext db, IDirectory directory, ForgottenIds forgottenIds, IOptions<DirectoryOptions> options, IOptions<BotFrameworkOptions> bot,
    TimeProvider clock, ILogger<RefreshPeople> logger) : IJob
{
    private const int PageSize = 120;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!directory.IsConfigured)
            return;

        var tenant = bot.Value.TenantId;
        var before = clock.GetUtcNow() - options.Value.RefreshAfter;
        var due = await db.Set<Person>()
            .Where(p => p.TenantId == tenant && p.EntraObjectId != null && (p.RefreshedAt == null || p.RefreshedAt < before))
            .OrderBy(p => p.RefreshedAt)
            .Select(p => p.EntraObjectId!)
            .ToListAsync(cancellationToken);
        var left = 0;
        try
        {
            foreach (var page in due.Chunk(PageSize))
                left += await RefreshAsync(tenant!, page, cancellationToken);
        }
        catch (GraphException exception)
        {
            Log.CutShort(logger, exception.Operation, exception.Status, exception.Code);
            return;
        }

        if (due.Count > 0)
            Log.Refreshed(logger, due.Count, left);
    }

    /// <returns>How many have left.</returns>
    private async Task<int> RefreshAsync(string tenant, string[] page, CancellationToken cancellationToken)
    {
        var told = await directory.ReadAsync(page, cancellationToken);
        var forgotten = await forgottenIds.FindAsync(tenant, told.Values.Select(e => e?.ManagerEntraObjectId), cancellationToken);
        var now = clock.GetUtcNow();
        var people = await db.Set<Person>().Where(p => p.TenantId == tenant && page.Contains(p.EntraObjectId!)).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            if (!told.TryGetValue(person.EntraObjectId!, out var entry))
                continue;
            if (entry is null)
                person.Leave(now);
            else
                person.Refresh(entry.WithoutManager(forgotten), now);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return people.Count(p => p.LeftAt == now);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Asked the directory about {Count} people; {Left} of them have left.")]
        public static partial void Refreshed(ILogger logger, int count, int left);

        [LoggerMessage(LogLevel.Warning, "The directory stopped answering \"{Operation}\" ({Status} {Code}); the rest is asked within the hour.")]
        public static partial void CutShort(ILogger logger, string operation, int? status, string? code);
    }
}
