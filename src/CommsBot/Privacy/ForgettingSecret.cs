using System.Security.Cryptography;
using System.Text;
using CommsBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Privacy;

/// <summary>Hashes ids with a key that is in the database only as ciphertext: who has the database alone cannot try out who was forgotten.</summary>
internal sealed class ForgettingSecret(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("CommsBot.Privacy.ForgettingSecret");
    private byte[]? known;

    /// <returns>Null as long as nobody was ever forgotten.</returns>
    public async Task<IdHash?> FindAsync(CommsBotDbContext db, CancellationToken cancellationToken)
    {
        known ??= await db.Set<ForgettingKey>().Select(k => k.Secret).SingleOrDefaultAsync(cancellationToken) is { } secret ? protector.Unprotect(secret) : null;
        return known is null ? null : new IdHash(known);
    }

    /// <summary>Made with the first person who is forgotten; of two nodes at once the first one's stands.</summary>
    public async Task<IdHash> GetAsync(CommsBotDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, cancellationToken) is { } hash)
            return hash;

        var secret = protector.Protect(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "ForgettingKeys" ("Id", "Secret") VALUES ({ForgettingKey.Only}, {secret}) ON CONFLICT ("Id") DO NOTHING""", cancellationToken);
        return (await FindAsync(db, cancellationToken))!;
    }
}

internal sealed record IdHash(byte[] Secret)
{
    public string Of(string tenantId, string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{tenantId}/{id.ToLowerInvariant()}")));

    /// <summary>Short enough to be read; the same for all that one person did.</summary>
    public string PseudonymOf(string tenantId, string id) => "#" + Of(tenantId, "pseudonym/" + id)[..12];
}
