using CommsBot.Privacy;
using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Teams;

/// <summary>Where the bot can speak: one row per conversation it was seen in.</summary>
internal sealed class Conversations(CommsBotDbContext db, ForgottenIds forgottenIds, TimeProvider clock)
{
    /// <summary>Keeps what is needed to write there later; a newer service URL replaces the older one.</summary>
    public async Task RememberAsync(TeamsTurn turn, CancellationToken cancellationToken)
    {
        if (turn.PlaceId is "" || turn.Context.Activity.ServiceUrl is not { } serviceUrl)
            return;

        var isKnown = await db.Set<StoredConversation>().AnyAsync(c => c.Id == turn.PlaceId && c.ServiceUrl == serviceUrl && !c.IsLeft, cancellationToken);
        if (isKnown)
            return;

        var known = await db.Set<StoredConversation>().SingleOrDefaultAsync(c => c.Id == turn.PlaceId, cancellationToken);
        if (known is null && turn is { Scope: ConversationScope.Personal, IsOwnAct: false }
            && await forgottenIds.AnyAsync(turn.TenantId, [turn.Sender.TeamsUserId, turn.Sender.EntraObjectId], cancellationToken))
        {
            return;
        }

        if (known is null)
        {
            db.Add(known = new StoredConversation
            {
                Id = turn.PlaceId,
                TenantId = turn.TenantId,
                Scope = turn.Scope,
                PersonalUserId = turn.Scope == ConversationScope.Personal ? turn.Sender.TeamsUserId : null,
                BotId = turn.Bot.TeamsUserId,
                BotName = turn.Bot.Name,
                ServiceUrl = serviceUrl,
            });
        }

        known.ServiceUrl = serviceUrl;
        known.IsLeft = false;
        await SaveOnceAsync(cancellationToken);
    }

    /// <summary>Keeps a one-to-one conversation that the bot itself created.</summary>
    public async Task RememberPersonalAsync(StoredConversation conversation, CancellationToken cancellationToken)
    {
        db.Add(conversation);
        await SaveOnceAsync(cancellationToken);
    }

    /// <summary>The same as a statement of a larger transaction; one that is known already stays as it is.</summary>
    public static Task InsertAsync(CommsBotDbContext db, StoredConversation chat, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Conversations" ("Id", "TenantId", "Scope", "PersonalUserId", "BotId", "BotName", "ServiceUrl", "IsLeft")
            VALUES ({chat.Id}, {chat.TenantId}, {chat.Scope.ToString()}, {chat.PersonalUserId}, {chat.BotId}, {chat.BotName}, {chat.ServiceUrl}, {false})
            ON CONFLICT ("Id") DO NOTHING
            """,
            cancellationToken);

    /// <param name="conversationId">A chat, a channel, or a thread of a channel.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public Task<StoredConversation?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        var placeId = conversationId.Split(';')[0];
        return db.Set<StoredConversation>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == placeId, cancellationToken);
    }

    public Task<StoredConversation?> FindPersonalAsync(string tenantId, string teamsUserId, CancellationToken cancellationToken) =>
        db.Set<StoredConversation>().AsNoTracking()
            .Where(c => c.TenantId == tenantId && c.PersonalUserId == teamsUserId && !c.IsLeft)
            .OrderBy(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Any conversation of the tenant: it tells the service URL and the bot's id for a first message to somebody.</summary>
    public Task<StoredConversation?> FindAnyAsync(string tenantId, CancellationToken cancellationToken) =>
        db.Set<StoredConversation>().AsNoTracking().Where(c => c.TenantId == tenantId).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);

    /// <returns>True for exactly one caller per conversation: Teams tells of an installation by two activities at once.</returns>
    public async Task<bool> ClaimWelcomeAsync(string placeId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Set<StoredConversation>()
            .Where(c => c.Id == placeId && c.WelcomedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.WelcomedAt, now), cancellationToken) == 1;
    }

    public Task<int> LeaveAsync(string placeId, CancellationToken cancellationToken) =>
        db.Set<StoredConversation>().Where(c => c.Id == placeId).ExecuteUpdateAsync(c => c.SetProperty(x => x.IsLeft, true), cancellationToken);

    private async Task SaveOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Another turn of the same conversation was quicker, with the same facts.
            db.ChangeTracker.Clear();
        }
    }
}
