using CommsBot.Storage;

namespace CommsBot.Auditing;

/// <summary>Takes down what was done. The entry is saved with the act itself: by the caller, in the same transaction.</summary>
internal sealed class AuditLog(CommsBotDbContext db, TimeProvider clock)
{
    public void Add(AuditActor actor, AuditAction action, string subject, string detail = "") =>
        db.Add(AuditEntry.Of(actor, action, subject, detail, clock));
}
