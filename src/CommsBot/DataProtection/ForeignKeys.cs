using CommsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.DataProtection;

/// <summary>
/// Keys that another certificate wrapped, where not one opens: a wrong certificate, most likely. A bot that started with it would make a key of its own,
/// and lose sign-ins and answers to anonymous polls one by one.
/// </summary>
internal static class ForeignKeys
{
    /// <returns>How many there are; 0 where at least one opens, or none is wrapped.</returns>
    public static async Task<int> CountAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var present = services.GetRequiredService<KeyCertificate>();
        if (present.Certificate is not { } wrapping)
            return 0;

        await using var scope = services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Set<StoredKey>().AsNoTracking().ToListAsync(cancellationToken);
        var wrapped = stored.Where(key => key.IsWrapped).ToList();
        return wrapped.Exists(key => key.IsWrappedBy(wrapping) || present.Former.Any(key.IsWrappedBy)) ? 0 : wrapped.Count;
    }
}
