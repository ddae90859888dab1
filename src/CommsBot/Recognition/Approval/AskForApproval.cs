using System.Globalization;
using CommsBot.Audiences;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Approval;

/// <summary>Shows a new nomination to the managers, once, unless it is settled before their hours. Whom it does not reach finds it by <c>approvals</c>.</summary>
internal sealed class AskForApproval(
    CommsBotDbContext db, ReadNomination readNomination, FindCommsTeam findCommsTeam, OweStewards owe, IOptions<RecognitionOptions> options, TimeProvider clock)
    : IStewardMessage
{
    public StewardTopic Topic => StewardTopic.Approval;

    public async Task RunAsync(NominationId id, CancellationToken cancellationToken)
    {
        var nomination = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).SingleAsync(n => n.Id == id, cancellationToken);
        var managers = await findCommsTeam.RunAsync(nomination.TenantId, cancellationToken);
        DateTimeOffset? now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Set<Nomination>().Where(n => n.Id == id && n.ManagersAskedAt == null)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ManagersAskedAt, now), cancellationToken) == 0)
        {
            return;
        }

        await owe.RunAsync([.. managers.Where(m => nomination.Nominees.All(n => n.PersonId != m.Id))], Topic, id.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<CardMessage?> WriteAsync(IReadOnlyList<string> about, CultureInfo culture, CancellationToken cancellationToken)
    {
        var id = ITypedId<NominationId>.TryParse(about[0]);
        if (!await db.Set<Nomination>().AnyAsync(n => n.Id == id && n.State == NominationState.AwaitingApproval, cancellationToken))
            return null;

        var view = await readNomination.WholeAsync(id!.Value, cancellationToken);
        var texts = new ApprovalTexts(culture);
        return new CardMessage(
            DecisionCard.Create(view, culture, options.Value), texts.Notification(view.NominatorName, ValueLook.JoinNames(view.Names, culture)));
    }
}
