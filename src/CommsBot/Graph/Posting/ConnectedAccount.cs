using System.Security.Cryptography;
using CommsBot.Auditing;
using CommsBot.Scheduling;
using CommsBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Identity.Client;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace CommsBot.Graph.Posting;

/// <summary>
/// The stored connection. Every change after connecting is one statement that names the connection: a slow node cannot bring back what was
/// disconnected, nor spoil what was connected anew.
/// </summary>
internal sealed partial class ConnectedAccount(
    PostingSetup setup, IServiceScopeFactory scopes, IDataProtectionProvider protection, JobAlarm alarm, TimeProvider clock, ILogger<ConnectedAccount> logger)
    : IPostingAccount
{
    private readonly IDataProtector protector = protection.CreateProtector("CommsBot.Graph.Posting.Tokens");

    public async Task<PostingState> ReadAsync(CancellationToken cancellationToken) => !setup.IsConfigured ? new NotConfigured()
        : await FindAsync(cancellationToken) switch
        {
            null => new NotConnected(setup.Account),
            { LostAt: { } since } lost => new NeedsReconnecting(lost.UserPrincipalName, since, lost.LostBecause ?? PostingLoss.Ended),
            var account => new Connected(account.UserPrincipalName, account.ConnectedAt, account.RenewedAt),
        };

    /// <returns>Null also when another account than the configured one is connected.</returns>
    public Task<PostingAccount?> FindAsync(CancellationToken cancellationToken) => InDatabaseAsync(async db =>
        await db.Set<PostingAccount>().AsNoTracking().FirstOrDefaultAsync(a => a.TenantId == setup.TenantId, cancellationToken) is { } account
            && setup.IsTheAccount(account.ObjectId, account.UserPrincipalName) ? account : null);

    /// <returns>Null when the keys are not those by which they were encrypted.</returns>
    public byte[]? TokensOf(PostingAccount account)
    {
        try
        {
            return protector.Unprotect(account.Tokens);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task ConnectAsync(AuthenticationResult signedIn, byte[] tokens, AuditActor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.Set<PostingAccount>().Where(a => a.TenantId == setup.TenantId).ExecuteDeleteAsync(cancellationToken);
            db.Add(new PostingAccount
            {
                TenantId = setup.TenantId,
                ConnectionId = Guid.NewGuid(),
                ObjectId = signedIn.UniqueId,
                HomeAccountId = signedIn.Account.HomeAccountId.Identifier,
                UserPrincipalName = signedIn.Account.Username,
                Tokens = protector.Protect(tokens),
                ConnectedAt = now,
                RenewedAt = now,
            });
            db.Add(AuditEntry.Of(by, AuditAction.AccountConnected, signedIn.Account.Username, "", clock));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        });
        Log.Connected(logger);
        alarm.Wake(PostingFeature.AccountJob);
    }

    public async Task DisconnectAsync(AuditActor by, CancellationToken cancellationToken)
    {
        await InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var account = await db.Set<PostingAccount>().Where(a => a.TenantId == setup.TenantId).Select(a => a.UserPrincipalName).FirstOrDefaultAsync(cancellationToken);
            if (await db.Set<PostingAccount>().Where(a => a.TenantId == setup.TenantId).ExecuteDeleteAsync(cancellationToken) > 0)
                db.Add(AuditEntry.Of(by, AuditAction.AccountDisconnected, account ?? "", "", clock));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        });
        Log.Disconnected(logger);
    }

    /// <summary>Where the settings name another account by now, or none, the tokens of the former one go.</summary>
    public Task ForgetOthersAsync(CancellationToken cancellationToken) => InDatabaseAsync(async db =>
    {
        var others = await db.Set<PostingAccount>().AsNoTracking().Select(a => new { a.TenantId, a.ObjectId, a.UserPrincipalName }).ToListAsync(cancellationToken);
        foreach (var other in others.Where(a => a.TenantId != setup.TenantId || !setup.IsTheAccount(a.ObjectId, a.UserPrincipalName)))
            await db.Set<PostingAccount>().Where(a => a.TenantId == other.TenantId && a.ObjectId == other.ObjectId).ExecuteDeleteAsync(cancellationToken);
        return true;
    });

    /// <summary>Entra gave new tokens: whatever was wrong is over.</summary>
    /// <returns>False when the account has been disconnected or connected anew meanwhile.</returns>
    public Task<bool> RenewedAsync(PostingAccount account, byte[] tokens, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var encrypted = protector.Protect(tokens);
        return ChangeAsync(account, a => true, row => row
            .SetProperty(a => a.Tokens, encrypted)
            .SetProperty(a => a.RenewedAt, now)
            .SetProperty(a => a.LostAt, (DateTimeOffset?)null)
            .SetProperty(a => a.LostBecause, (PostingLoss?)null)
            .SetProperty(a => a.Claims, (string?)null)
            .SetProperty(a => a.AlertClaimedAt, (DateTimeOffset?)null)
            .SetProperty(a => a.AlertedAt, (DateTimeOffset?)null), cancellationToken);
    }

    public async Task LoseAsync(PostingAccount account, PostingLoss reason, string? claims, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        PostingLoss? because = reason;
        if (!await ChangeAsync(account, a => a.LostAt == null, row => row
                .SetProperty(a => a.LostAt, now).SetProperty(a => a.LostBecause, because).SetProperty(a => a.Claims, claims), cancellationToken))
            return;

        Log.Lost(logger, reason);
        alarm.Wake(PostingFeature.AccountJob);
    }

    /// <returns>Whether the row still was as <paramref name="condition"/> says, and is changed now.</returns>
    public Task<bool> ChangeAsync(
        PostingAccount account, System.Linq.Expressions.Expression<Func<PostingAccount, bool>> condition,
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<PostingAccount>> change, CancellationToken cancellationToken) =>
        InDatabaseAsync(async db => await db.Set<PostingAccount>()
            .Where(a => a.TenantId == account.TenantId && a.ConnectionId == account.ConnectionId).Where(condition)
            .ExecuteUpdateAsync(change, cancellationToken) == 1);

    private async Task<T> InDatabaseAsync<T>(Func<CommsBotDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CommsBotDbContext>());
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The posting account is connected.")]
        public static partial void Connected(ILogger logger);

        [LoggerMessage(LogLevel.Information, "The posting account is disconnected.")]
        public static partial void Disconnected(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "The posting account is lost ({Reason}): an admin has to connect it again on the page /connect.")]
        public static partial void Lost(ILogger logger, PostingLoss reason);
    }
}
