using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Localization;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Asking;

/// <summary>Who is told and asked about shout-outs: comms managers and admins, and whoever set a channel up.</summary>
internal sealed partial class ShoutOutStewards(
    CommsBotDbContext db, FindCommsTeam findCommsTeam, TeamsMessenger messenger, People people, ILogger<ShoutOutStewards> logger)
{
    /// <param name="tenantId">The organisation.</param>
    /// <param name="channels">About which; none in particular: those who set up any.</param>
    /// <param name="write">The card, for texts in a reader's language.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <returns>How many it reached.</returns>
    public async Task<int> TellAsync(
        string tenantId, IReadOnlyCollection<ShoutOutChannel> channels, Func<ShoutOutTexts, CardMessage> write, CancellationToken cancellationToken)
    {
        var setBy = channels.Select(c => c.SetById).OfType<PersonId>().ToHashSet();
        var owners = await db.Set<Person>().AsNoTracking().Where(p => p.TenantId == tenantId && p.LeftAt == null && setBy.Contains(p.Id)).ToListAsync(cancellationToken);
        var reached = 0;
        foreach (var person in (await findCommsTeam.RunAsync(tenantId, cancellationToken)).Concat(owners).DistinctBy(p => p.Id))
        {
            var message = write(new ShoutOutTexts(Languages.FromLocale(await people.LanguageOfAsync(person, cancellationToken))));
            try
            {
                if (await messenger.SendToPersonAsync(tenantId, person.Address, message, cancellationToken))
                    reached++;
            }
            catch (ConnectorException exception)
            {
                Log.NotTold(logger, exception);
            }
        }

        if (reached == 0)
            Log.NobodyTold(logger);
        return reached;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A manager could not be told about a shout-out.")]
        public static partial void NotTold(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "Nobody could be told about a shout-out: name comms managers in section Roles, and let them write to the bot once.")]
        public static partial void NobodyTold(ILogger logger);
    }
}
