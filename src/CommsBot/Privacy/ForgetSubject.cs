using CommsBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Privacy;

/// <summary>
/// Forgets in two steps that a kill cannot part: the first commit makes the person's row nameless and writes down that the rest is to be done; then every folder
/// forgets, as often as it takes.
/// </summary>
internal sealed partial class ForgetSubject(
    CommsBotDbContext db, IEnumerable<IPersonalData> parts, ForgottenIds forgottenIds, DeletedRows deletedRows, IDataProtectionProvider protection,
    TimeProvider clock, ILogger<ForgetSubject> logger)
{
    /// <summary>A turn or a delivery that had begun before may still write a row: so everything is done once more after this.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    /// <summary>So long it is tried what needs others, such as taking a post back.</summary>
    public static readonly TimeSpan Trying = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("CommsBot.Privacy.Forgetting");

    /// <summary>Part of the caller's transaction, which empties the person's row, too.</summary>
    /// <returns>What stands for the name from now on.</returns>
    public async Task<string> BeginAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var pseudonym = await forgottenIds.AddAsync(subject, cancellationToken);
        subject = subject with { Pseudonym = pseudonym, At = clock.GetUtcNow() };
        db.Add(new Forgetting { PersonId = subject.Id, BegunAt = subject.At, Subject = protector.Protect(subject.ToBytes()) });
        return pseudonym;
    }

    /// <summary>Does what there is to do. Harmless when it was done already, or is being done.</summary>
    /// <returns>Whether nothing is left to do.</returns>
    public async Task<bool> RunAsync(Guid personId, CancellationToken cancellationToken)
    {
        if (await db.Set<Forgetting>().AsNoTracking().SingleOrDefaultAsync(f => f.PersonId == personId, cancellationToken) is not { } begun)
            return true;

        var age = clock.GetUtcNow() - begun.BegunAt;
        var subject = DataSubject.FromBytes(protector.Unprotect(begun.Subject));
        subject = subject with
        {
            IsLastTry = age > Trying,
            HasReturned = !await forgottenIds.AnyAsync(subject.TenantId, subject.TeamsIds, cancellationToken),
        };
        var isDone = true;
        foreach (var part in parts)
            isDone &= await ForgetAsync(part, subject, cancellationToken);
        if (!isDone || age < Settling || !await deletedRows.TryEraseAsync([], [.. TablesOf(db, parts)], cancellationToken))
            return false;

        await db.Set<Forgetting>().Where(f => f.PersonId == personId).ExecuteDeleteAsync(cancellationToken);
        // The encrypted rest goes like everything else.
        await deletedRows.TryEraseAsync([], ["Forgettings"], cancellationToken);
        return true;
    }

    /// <summary>One folder that fails does not keep the others.</summary>
    private async Task<bool> ForgetAsync(IPersonalData part, DataSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            return await part.ForgetAsync(subject, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotForgotten(logger, exception, part.GetType().Name);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static IEnumerable<string> TablesOf(CommsBotDbContext db, IEnumerable<IPersonalData> parts) => parts
        .SelectMany(p => p.Tables).Where(t => t.Forgotten.Count > 0)
        .Select(t => db.Model.FindEntityType(t.Entity)!.GetTableName()!).Distinct();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Part} could not forget somebody; it is tried again within a minute.")]
        public static partial void NotForgotten(ILogger logger, Exception exception, string part);
    }
}
