using System.Data.Common;
using CommsBot.BotFramework.Authentication;
using CommsBot.DataProtection;
using CommsBot.Storage;
using CommsBot.Web;

namespace CommsBot.Diagnostics;

/// <summary>The configured secrets, so that no message of a library, however it came about, can carry one out.</summary>
internal sealed class KnownSecrets(IConfiguration configuration)
{
    private const string Hidden = "***";

    private readonly IReadOnlyList<string> secrets = [.. Find(configuration).OfType<string>().Where(s => s.Length > 3).OrderByDescending(s => s.Length)];

    public string Hide(string text) => secrets.Aggregate(text, (t, secret) => t.Replace(secret, Hidden, StringComparison.Ordinal));

    private static IEnumerable<string?> Find(IConfiguration configuration)
    {
        var bot = BotFrameworkOptions.SectionName;
        yield return configuration[$"{bot}:{nameof(BotFrameworkOptions.ClientSecret)}"];
        yield return configuration[$"{bot}:{nameof(BotFrameworkOptions.Certificate)}:{nameof(BotCertificateOptions.Password)}"];
        yield return configuration[$"{WebOptions.Section}:{nameof(WebOptions.ClientSecret)}"];
        yield return configuration[$"{KeyProtectionOptions.Section}:{nameof(KeyProtectionOptions.CertificatePassword)}"];
        foreach (var former in configuration.GetSection($"{KeyProtectionOptions.Section}:{nameof(KeyProtectionOptions.FormerCertificates)}").GetChildren())
            yield return former[nameof(FormerCertificate.Password)];
        yield return Password(configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}"]);
    }

    private static string? Password(string? connectionString)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return (parts.TryGetValue("Password", out var password) || parts.TryGetValue("Pwd", out password)) ? password.ToString() : null;
        }
        catch (ArgumentException)
        {
            // It cannot be taken apart: hidden as a whole.
            return connectionString;
        }
    }
}
