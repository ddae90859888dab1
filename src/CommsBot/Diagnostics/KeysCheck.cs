using System.Security.Cryptography;
using CommsBot.DataProtection;
using CommsBot.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Diagnostics;

/// <summary>Whether the stored keys, those of anonymous polls and of the posting account among them, are wrapped and can be opened here.</summary>
internal sealed class KeysCheck(KeyCertificate certificate, IKeyManager keys, CommsBotDbContext db, TimeProvider clock) : ICheck
{
    public static string Subject(DoctorTexts texts) => texts.Keys;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        if (certificate.Problem is not null)
            return []; // Said of the settings.
        if (certificate.Certificate is not { } wrapping)
            return [new Finding(FindingLevel.Warning, texts.Keys, texts.KeysPlain, texts.KeysPlainRepair)];

        List<Finding> findings = [DaysLeft.OfCertificate(wrapping.NotAfter, clock, texts.Keys, texts)];
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            return findings;

        var stored = await db.Set<StoredKey>().AsNoTracking().ToListAsync(cancellationToken);
        if (stored.Count(k => !k.IsWrapped && k.Xml.Contains("<key ", StringComparison.Ordinal)) is > 0 and var plain)
            findings.Add(new Finding(FindingLevel.Problem, texts.Keys, texts.KeysUnwrapped(plain), texts.KeysUnwrappedRepair));

        var all = keys.GetAllKeys();
        if (all.Count(k => !IsReadable(k)) is > 0 and var closed)
            findings.Add(new Finding(FindingLevel.Problem, texts.Keys, texts.KeysClosed(closed, all.Count), texts.KeysClosedRepair));
        else if (stored.Count(k => k.IsWrapped && !k.IsWrappedBy(wrapping)) is > 0 and var former)
            findings.Add(new Finding(FindingLevel.Warning, texts.Keys, texts.KeysFormer(former), texts.KeysFormerRepair));
        if (findings.TrueForAll(f => f.Level == FindingLevel.Fine))
            findings.Add(new Finding(FindingLevel.Fine, texts.Keys, texts.KeysFine(all.Count)));
        return findings;
    }

    private static bool IsReadable(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException)
        {
            return false;
        }
    }
}
