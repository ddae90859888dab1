using CommsBot.BotFramework.Connector;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Campaigns;

/// <summary>The channels that can be chosen: where the bot was mentioned once, by who is a member.</summary>
internal sealed class KnownChannels(CommsBotDbContext db, Conversations conversations, IConnectorClientFactory connectors)
{
    private const int MostOffered = 50;

    public async Task<IReadOnlyList<KnownChannel>> ReadAsync(string tenantId, CancellationToken cancellationToken) =>
        await db.Set<KnownChannel>().AsNoTracking().Where(c => c.TenantId == tenantId).OrderBy(c => c.Name).Take(MostOffered).ToListAsync(cancellationToken);

    public Task<string?> NameAsync(string? channelId, CancellationToken cancellationToken) =>
        db.Set<KnownChannel>().Where(c => c.Id == channelId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Nobody reaches a channel through the bot that they cannot reach themselves.</summary>
    public async Task<bool> IsMemberAsync(string channelId, TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(channelId, cancellationToken) is not { IsLeft: false, Scope: ConversationScope.Channel } channel
            || channel.TenantId != turn.TenantId)
        {
            return false;
        }

        try
        {
            await connectors.Create(channel.ServiceUrl).GetConversationMemberAsync(channelId, turn.Sender.TeamsUserId, cancellationToken);
            return true;
        }
        catch (ConnectorException)
        {
            return false;
        }
    }
}
