using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Approval;

/// <summary>Shows a new nomination to the managers, once. Whom it does not reach finds it by <c>approvals</c>.</summary>
internal sealed partial class AskForApproval(
    CommsBotDbContext db, ReadNomination readNomination, FindCommsTeam findCommsTeam, TeamsMessenger messenger, IOptions<RecognitionOptions> options,
    TimeProvider clock, ILogger<AskForApproval> logger)
{
    public async Task RunAsync(NominationId id, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        if (await db.Set<Nomination>().Where(n => n.Id == id && n.ManagersAskedAt == null)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ManagersAskedAt, now), cancellationToken) == 0)
        {
            return;
        }

        var nomination = await db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).SingleAsync(n => n.Id == id, cancellationToken);
        var view = await readNomination.WholeAsync(id, cancellationToken);
        foreach (var manager in await findCommsTeam.RunAsync(nomination.TenantId, cancellationToken))
        {
            if (nomination.Nominees.All(n => n.PersonId != manager.Id))
                await AskAsync(manager, view, cancellationToken);
        }
    }

    private async Task AskAsync(Person manager, NominationView view, CancellationToken cancellationToken)
    {
        var texts = new ApprovalTexts(Languages.FromLocale(manager.Language));
        var card = new CardMessage(
            DecisionCard.Create(view, texts.Culture, options.Value),
            texts.Notification(view.NominatorName, ValueLook.JoinNames(view.Names, texts.Culture)));
        try
        {
            await messenger.SendToPersonAsync(manager.TenantId, manager.Address, card, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            Log.NotAsked(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A manager could not be asked to approve a nomination; it stands in their list.")]
        public static partial void NotAsked(ILogger logger, Exception exception);
    }
}
