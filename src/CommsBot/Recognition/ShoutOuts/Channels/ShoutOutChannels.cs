using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.BotFramework.Teams;
using CommsBot.Graph.Posting;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Channels;

/// <summary>The channels of shout-outs, each with its settings; one that nobody set up has the product's own.</summary>
internal sealed class ShoutOutChannels(
    CommsBotDbContext db, IPostingAccount account, IConnectorClientFactory connectors, IOptions<RecognitionOptions> defaults, TimeProvider clock)
{
    public Task<ShoutOutChannel?> FindAsync(string tenantId, string? channelId, CancellationToken cancellationToken) =>
        db.Set<ShoutOutChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.ChannelId == channelId && c.TenantId == tenantId, cancellationToken);

    /// <summary>The channel as it is set up, or as it would be; its name and team as Teams tells them now. Nothing is stored.</summary>
    public async Task<ShoutOutChannel> OfAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        var data = turn.Context.Activity.GetTeamsChannelData();
        // The first channel of a team has no name of its own here.
        var name = string.Join(" · ", new[] { data?.Team?.Name, data?.Channel?.Name }.Where(n => !string.IsNullOrWhiteSpace(n)));
        var known = turn.ChannelId is { } id ? await FindAsync(turn.TenantId, id, cancellationToken) : null;
        var facts = new ChannelFacts(turn.TenantId, turn.PlaceId, turn.TeamId, data?.Team?.AadGroupId, name);
        if (turn.ChannelId is not null && facts.GroupId is null && known?.GroupId is null)
            facts = facts with { GroupId = await AskForGroupAsync(turn, cancellationToken) };
        if (known is null)
            return ShoutOutChannel.Meet(facts, await DefaultsAsync(turn, cancellationToken), clock.GetUtcNow());

        known.MeetAgain(facts);
        return known;
    }

    /// <summary>The same, stored, so that a post can be made there without anybody's turn. Settings that stand already stay.</summary>
    public async Task<ShoutOutChannel> KeepAsync(ShoutOutChannel channel, CancellationToken cancellationToken)
    {
        var kept = await db.Set<ShoutOutChannel>().Where(c => c.ChannelId == channel.ChannelId).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.TeamId, channel.TeamId).SetProperty(x => x.GroupId, channel.GroupId).SetProperty(x => x.Name, channel.Name), cancellationToken);
        if (kept == 0)
            await SaveAsync(channel, EntityState.Added, cancellationToken);
        return await FindAsync(channel.TenantId, channel.ChannelId, cancellationToken) ?? channel;
    }

    /// <summary>Saves what was set, with whatever else the caller has added.</summary>
    public async Task SetAsync(ShoutOutChannel channel, ShoutOutSettings settings, PersonId by, CancellationToken cancellationToken)
    {
        var isKnown = await db.Set<ShoutOutChannel>().AnyAsync(c => c.ChannelId == channel.ChannelId, cancellationToken);
        channel.Set(settings, by, clock.GetUtcNow());
        await SaveAsync(channel, isKnown ? EntityState.Modified : EntityState.Added, cancellationToken);
    }

    private async Task SaveAsync(ShoutOutChannel channel, EntityState state, CancellationToken cancellationToken)
    {
        db.Entry(channel).State = state;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (state == EntityState.Added && exception.IsUniqueViolation())
        {
            // Two turns at once in a channel that was new.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ShoutOutSettings> DefaultsAsync(TeamsTurn turn, CancellationToken cancellationToken) => new()
    {
        ZoneId = turn.TimeZone.Id,
        Hashtag = defaults.Value.Hashtag,
        MostItems = defaults.Value.MostItems,
        Language = turn.Culture.Name,
        Identity = await account.ReadAsync(cancellationToken) is NotConfigured ? PostingIdentity.Bot : PostingIdentity.Account,
    };

    private async Task<string?> AskForGroupAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (turn.TeamId is not { } team || turn.Context.Activity.ServiceUrl is not { Length: > 0 } serviceUrl)
            return null;

        try
        {
            return (await connectors.Create(serviceUrl).GetTeamDetailsAsync(team, cancellationToken)).AadGroupId;
        }
        catch (ConnectorException)
        {
            return null;
        }
    }
}
