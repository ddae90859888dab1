using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>
/// Graph mentions people by their Entra id, which a mention in Teams does not tell: the channel's roster does. Whom it does not know stands in the post by
/// name.
/// </summary>
internal sealed class KnowNominees(CommsBotDbContext db, People people, Conversations conversations, IConnectorClientFactory connectors)
{
    private const int MostAtOnce = 50;

    public async Task RunAsync(ShoutOutChannel channel, CancellationToken cancellationToken)
    {
        var open = db.Set<Nomination>().Where(n => n.TenantId == channel.TenantId && n.ShoutOutId == null && n.State == NominationState.Approved).SelectMany(n => n.Nominees);
        var unknown = await db.Set<Person>().AsNoTracking()
            .Where(p => p.EntraObjectId == null && p.TeamsUserId != null && p.LeftAt == null && open.Any(n => n.PersonId == p.Id))
            .OrderBy(p => p.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
        if (unknown.Count == 0 || await conversations.FindAsync(channel.ChannelId, cancellationToken) is not { IsLeft: false } place)
            return;

        foreach (var person in unknown)
        {
            try
            {
                var member = await connectors.Create(place.ServiceUrl).GetConversationMemberAsync(place.Id, person.TeamsUserId!, cancellationToken);
                if (member.AadObjectId is { Length: > 0 } id)
                    await people.MeetAsync(new PersonSighting(person.TenantId, person.TeamsUserId!, id, member.Name ?? ""), cancellationToken);
            }
            catch (ConnectorException)
            {
                // Not a member here.
            }
        }
    }
}
