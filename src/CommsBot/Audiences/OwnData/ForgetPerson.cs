using CommsBot.Auditing;
using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Audiences.OwnData;

/// <summary>Forgets somebody, as they or an admin asked for. Saying it twice, or two at once, is saying it once.</summary>
internal sealed class ForgetPerson(CommsBotDbContext db, ForgetSubject forgetSubject, AuditLog audit, TimeProvider clock)
{
    /// <param name="subject">Whom.</param>
    /// <param name="admin">Who asked for it, where that was not the person; the entry tells no name of theirs.</param>
    /// <param name="cancellationToken">Leaves the rest to the job.</param>
    public async Task RunAsync(DataSubject subject, AuditActor? admin, CancellationToken cancellationToken)
    {
        await BeginAsync(subject, admin, cancellationToken);
        await forgetSubject.RunAsync(subject.Id, cancellationToken);
    }

    private async Task BeginAsync(DataSubject subject, AuditActor? admin, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var id = new PersonId(subject.Id);
            var person = await db.Set<Person>().SingleAsync(p => p.Id == id, cancellationToken);
            if (person.IsForgotten)
                return;

            var pseudonym = await forgetSubject.BeginAsync(subject, cancellationToken);
            person.Forget(clock);
            if (admin is not null)
                audit.Add(admin, AuditAction.PersonForgotten, pseudonym);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Two at once: the other one has begun.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
