using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CommsBot.Recognition.Approval;

/// <summary>Approves a nomination, perhaps in other words, or declines it. Of two managers at once the first decides; the entry in the audit log goes with it.</summary>
internal sealed class DecideNomination(CommsBotDbContext db, AuditLog audit, People people, NominationWork work)
{
    /// <returns>Whether this call decided.</returns>
    public Task<bool> ApproveAsync(NominationView nomination, string reason, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var isEdited = reason != nomination.Reason;
        return RunAsync(
            nomination,
            isEdited ? AuditAction.NominationEdited : AuditAction.NominationApproved,
            "",
            n => n.SetProperty(x => x.State, NominationState.Approved)
                .SetProperty(x => x.Reason, reason)
                .SetProperty(x => x.IsEdited, isEdited)
                .SetProperty(x => x.OwesNominatorWord, isEdited),
            turn,
            cancellationToken);
    }

    /// <inheritdoc cref="ApproveAsync"/>
    public Task<bool> DeclineAsync(NominationView nomination, string why, TeamsTurn turn, CancellationToken cancellationToken) => RunAsync(
        nomination,
        AuditAction.NominationDeclined,
        why,
        n => n.SetProperty(x => x.State, NominationState.Declined)
            .SetProperty(x => x.DeclineReason, why)
            .SetProperty(x => x.Slot, (int?)null)
            .SetProperty(x => x.TeamRepeatKey, (string?)null)
            .SetProperty(x => x.OwesNominatorWord, true),
        turn,
        cancellationToken);

    private async Task<bool> RunAsync(
        NominationView nomination, AuditAction action, string detail, Action<UpdateSettersBuilder<Nomination>> change, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var actor = await people.GetActorAsync(turn, cancellationToken);
        PersonId? manager = new PersonId(actor.Id!.Value);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var waiting = db.Set<Nomination>().Where(n => n.Id == nomination.Id && n.TenantId == turn.TenantId && n.State == NominationState.AwaitingApproval);
        if (await waiting.ExecuteUpdateAsync(
                n =>
                {
                    change(n);
                    n.SetProperty(x => x.DecidedById, manager);
                },
                cancellationToken) == 0)
        {
            return false;
        }

        if (action == AuditAction.NominationDeclined)
            await db.Set<Nominee>().Where(n => n.NominationId == nomination.Id).ExecuteUpdateAsync(n => n.SetProperty(x => x.RepeatKey, (string?)null), cancellationToken);
        audit.Add(actor, action, DecisionCard.TitleOf(nomination, new ApprovalTexts(Languages.Supported[0])), detail);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        work.Wake();
        return true;
    }
}
