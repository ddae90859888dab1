using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Recognition.Nominations;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.Approval;

/// <summary>Tells the nominator of a decision that changes what they wrote: at most once, in their hours. It stands in <c>my kudos</c>, too.</summary>
internal sealed partial class TellNominator(
    CommsBotDbContext db, ReadNomination readNomination, PersonalHours hours, TeamsMessenger messenger, ILogger<TellNominator> logger)
{
    public async Task RunAsync(NominationId id, CancellationToken cancellationToken)
    {
        var person = await db.Set<Nomination>().Where(n => n.Id == id).Join(db.Set<Person>(), n => n.NominatorId, p => p.Id, (_, p) => p)
            .AsNoTracking().SingleAsync(cancellationToken);
        if (!await hours.AreNowAsync(person, cancellationToken)
            || await db.Set<Nomination>().Where(n => n.Id == id && n.OwesNominatorWord)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.OwesNominatorWord, false), cancellationToken) == 0)
        {
            return;
        }

        var culture = Languages.FromLocale(await hours.LanguageOfAsync(person, cancellationToken));
        var view = await readNomination.WholeAsync(id, cancellationToken);
        try
        {
            await messenger.SendToPersonAsync(person.TenantId, person.Address, DecisionNotice.Create(view, culture), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            Log.NotTold(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A nominator could not be told of a decision.")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}
