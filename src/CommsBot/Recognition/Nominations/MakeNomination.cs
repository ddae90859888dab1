using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Nominations;

/// <summary>Writes a nomination down, once per <see cref="NominatedBy.Origin"/>; repeats change nothing.</summary>
internal sealed class MakeNomination(CommsBotDbContext db, NomineeNotices notices, TimeProvider clock)
{
    public async Task RunAsync(CompleteNomination complete, NominatedBy by, CancellationToken cancellationToken)
    {
        db.Add(Nomination.Make(complete, by, clock));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            notices.Wake();
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
        }
    }
}
