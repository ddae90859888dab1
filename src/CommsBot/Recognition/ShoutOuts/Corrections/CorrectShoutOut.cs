using CommsBot.Audiences;
using CommsBot.Auditing;
using CommsBot.Graph.Posting;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.ShoutOuts.Posting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Corrections;

/// <summary>
/// Corrects our records of a post, in one transaction with the audit entry and the debt to change the post itself. What was taken out is never posted again.
/// </summary>
internal sealed class CorrectShoutOut(
    CommsBotDbContext db, ComposeShoutOut compose, CorrectionLedger ledger, AuditLog audit, People people, NominationWork work, IOptions<PostingOptions> posting,
    TimeProvider clock)
{
    /// <param name="channel">Where it was posted.</param>
    /// <param name="row">The post.</param>
    /// <param name="item">Which nomination.</param>
    /// <param name="reason">What it has to say.</param>
    /// <param name="leftOut">The places of those who are not to be named any more.</param>
    /// <param name="turn">Whose turn it is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<CorrectionResult> EditAsync(
        ShoutOutChannel channel, ShoutOut row, NominationId item, string reason, IReadOnlyCollection<int> leftOut, TeamsTurn turn, CancellationToken cancellationToken) =>
        RunAsync(
            channel, row, AuditAction.ShoutOutCorrected,
            async texts =>
            {
                var isEdited = await ItemsOf(row).Where(n => n.Id == item && n.Reason != reason).ExecuteUpdateAsync(
                    n => n.SetProperty(x => x.Reason, reason).SetProperty(x => x.IsEdited, true).SetProperty(x => x.OwesNominatorWord, true), cancellationToken) > 0;
                DateTimeOffset? now = clock.GetUtcNow();
                var items = ItemsOf(row).Where(n => n.Id == item).Select(n => n.Id);
                var left = await db.Set<Nominee>().Where(p => items.Contains(p.NominationId) && p.DeclinedAt == null && leftOut.Contains(p.Place))
                    .ExecuteUpdateAsync(p => p.SetProperty(x => x.DeclinedAt, now).SetProperty(x => x.ConsentedAt, (DateTimeOffset?)null), cancellationToken);
                await ItemsOf(row).Where(n => n.Id == item).ExecuteUpdateAsync(n => n.SetProperty(x => x.IsCardStale, true), cancellationToken);
                return (isEdited, left) switch
                {
                    (false, 0) => null,
                    (true, 0) => texts.AuditReason,
                    (false, _) => texts.AuditLeftOut(left),
                    _ => $"{texts.AuditReason}, {texts.AuditLeftOut(left)}",
                };
            },
            turn, cancellationToken);

    public Task<CorrectionResult> TakeOutAsync(ShoutOutChannel channel, ShoutOut row, NominationId item, TeamsTurn turn, CancellationToken cancellationToken) => RunAsync(
        channel, row, AuditAction.ShoutOutCorrected,
        async texts => await TakeOutAsync(ItemsOf(row).Where(n => n.Id == item), cancellationToken) > 0 ? texts.AuditTakenOut : null,
        turn, cancellationToken);

    public Task<CorrectionResult> WithdrawAsync(ShoutOutChannel channel, ShoutOut row, TeamsTurn turn, CancellationToken cancellationToken) => RunAsync(
        channel, row, AuditAction.ShoutOutWithdrawn,
        async _ =>
        {
            await TakeOutAsync(ItemsOf(row), cancellationToken);
            return "";
        },
        turn, cancellationToken);

    /// <param name="channel">Where.</param>
    /// <param name="row">The post as it was read.</param>
    /// <param name="action">For the audit log.</param>
    /// <param name="change">Does it, and says what it did; null when that was nothing.</param>
    /// <param name="turn">Whose turn it is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private async Task<CorrectionResult> RunAsync(
        ShoutOutChannel channel, ShoutOut row, AuditAction action, Func<CorrectionTexts, Task<string?>> change, TeamsTurn turn, CancellationToken cancellationToken)
    {
        var actor = await people.GetActorAsync(turn, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Holds the row: of two managers at once the second one waits, and sees what the first has left.
        var posted = db.Set<ShoutOut>().Where(s => s.Id == row.Id && s.State == ShoutOutState.Posted);
        if (await posted.ExecuteUpdateAsync(s => s.SetProperty(x => x.State, ShoutOutState.Posted), cancellationToken) == 0)
            return CorrectionResult.Settled;
        if (await change(new CorrectionTexts(Localization.Languages.Supported[0])) is not { } detail)
            return CorrectionResult.NothingNew;

        var face = await compose.AgainAsync(channel, row, cancellationToken);
        if (face.Items.Count > 0 && ShoutOutPost.Create(face).Size > posting.Value.MostBytes)
            return CorrectionResult.TooLong;

        // A post without anybody in it goes as a whole.
        if (face.Items.Count == 0)
        {
            await TakeOutAsync(ItemsOf(row), cancellationToken);
            await posted.ExecuteUpdateAsync(s => s.SetProperty(x => x.State, ShoutOutState.Withdrawn), cancellationToken);
        }

        await ledger.OweAsync(row.Id, cancellationToken);
        audit.Add(actor, action, $"{channel.Name} {row.Week}", detail);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        work.Wake();
        return CorrectionResult.Corrected;
    }

    private IQueryable<Nomination> ItemsOf(ShoutOut row) => db.Set<Nomination>().Where(n => n.ShoutOutId == row.Id && n.State == NominationState.Approved);

    private static Task<int> TakeOutAsync(IQueryable<Nomination> items, CancellationToken cancellationToken) => items.ExecuteUpdateAsync(
        n => n.SetProperty(x => x.State, NominationState.TakenOut).SetProperty(x => x.IsCardStale, true), cancellationToken);
}

internal enum CorrectionResult
{
    Corrected,

    /// <summary>It was so already.</summary>
    NothingNew,

    /// <summary>The post would be larger than Teams takes; nothing was changed.</summary>
    TooLong,

    /// <summary>The post is withdrawn already.</summary>
    Settled,
}
