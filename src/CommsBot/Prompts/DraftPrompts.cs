using CommsBot.Audiences;
using CommsBot.BotFramework.Connector;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Prompts;

/// <summary>Writes prompts down, once per <see cref="Prompt.Origin"/>, and finds them for their owner alone.</summary>
internal sealed class DraftPrompts(CommsBotDbContext db, Conversations conversations, IConnectorClientFactory connectors)
{
    private const int MostOffered = 50;
    private const int MostListed = 10;

    /// <returns>The prompt itself or, when the same form or copy has made one already, that one.</returns>
    public async Task<Prompt> AddOnceAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        db.Add(prompt);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return prompt;
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await db.Set<Prompt>().SingleAsync(p => p.Origin == prompt.Origin, cancellationToken);
        }
    }

    public Task<Prompt?> FindAsync(PromptId id, PersonId owner, CancellationToken cancellationToken) =>
        db.Set<Prompt>().SingleOrDefaultAsync(p => p.Id == id && p.OwnerId == owner, cancellationToken);

    public Task<Prompt> ReadAsync(PromptId id, CancellationToken cancellationToken) =>
        db.Set<Prompt>().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);

    public Task<string?> AudienceNameAsync(AudienceId? id, CancellationToken cancellationToken) =>
        db.Set<Audience>().Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken);

    public Task SaveAsync(CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);

    public async Task<IReadOnlyList<Prompt>> ListAsync(PersonId owner, CancellationToken cancellationToken) =>
        await db.Set<Prompt>().AsNoTracking()
            .Where(p => p.OwnerId == owner && p.State != PromptState.Cancelled)
            .OrderByDescending(p => p.CreatedAt)
            .Take(MostListed)
            .ToListAsync(cancellationToken);

    /// <summary>The audiences that were saved under a name.</summary>
    public async Task<IReadOnlyList<NamedAudience>> ReadAudiencesAsync(string tenantId, CancellationToken cancellationToken) =>
        await db.Set<Audience>()
            .Where(a => a.TenantId == tenantId && a.Kind != AudienceKind.Everyone && a.Kind != AudienceKind.Person)
            .OrderBy(a => a.Name)
            .Take(MostOffered)
            .Select(a => new NamedAudience(a.Id, a.Name))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<PromptChannel>> ReadChannelsAsync(string tenantId, CancellationToken cancellationToken) =>
        await db.Set<PromptChannel>().AsNoTracking().Where(c => c.TenantId == tenantId).OrderBy(c => c.Name).Take(MostOffered).ToListAsync(cancellationToken);

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

internal sealed record NamedAudience(AudienceId Id, string Name);
