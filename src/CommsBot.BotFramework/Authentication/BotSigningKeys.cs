using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// The issuer's signing keys: read once, renewed in the background, and read anew (rate-limited) when a token names an unknown key. What
/// was read last stays valid while the issuer cannot be reached. IdentityModel's ConfigurationManager is not used because it renews in
/// the background even on an unknown key: the first message after a key roll-over would be refused, and Teams does not send it again.
/// </summary>
internal sealed partial class BotSigningKeys(
    IHttpClientFactory httpClients, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<BotSigningKeys> logger)
{
    public const string HttpClientName = "BotFramework.OpenIdMetadata";

    // Short: as long as there are no keys every message is answered 503 and lost to the person.
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private volatile Snapshot? current;
    private Task reading = Task.CompletedTask;
    private DateTimeOffset earliestReading = DateTimeOffset.MinValue;

    private sealed record Snapshot(FrozenDictionary<string, BotSigningKey> Keys, DateTimeOffset ReadAt);

    /// <summary>False until the keys were read for the first time.</summary>
    public bool AreKnown => current is not null;

    /// <summary>The key with that id, or null.</summary>
    public async ValueTask<BotSigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = current;
        if (keys is not null && keys.Keys.TryGetValue(keyId, out var known))
        {
            if (clock.GetUtcNow() - keys.ReadAt >= options.Value.KeyRefreshInterval)
                _ = Read(options.Value.UnknownKeyRefreshInterval);
            return known;
        }

        await Read(keys is null ? PauseWithoutKeys : options.Value.UnknownKeyRefreshInterval).WaitAsync(cancellationToken);
        return current?.Keys.GetValueOrDefault(keyId);
    }

    // One reading at a time, whoever asks; the next at the earliest after the pause.
    private Task Read(TimeSpan pause)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (!reading.IsCompleted || now < earliestReading)
                return reading;
            earliestReading = now + pause;
            return reading = ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var address = BotCloudEndpoints.For(options.Value).OpenIdMetadata;
        try
        {
            using var http = httpClients.CreateClient(HttpClientName);
            using var metadata = JsonDocument.Parse(await http.GetStringAsync(address));
            var jwksUri = metadata.RootElement.GetProperty("jwks_uri").GetString();
            if (!OutsideAddress.IsHttpsOrLoopback(jwksUri))
                throw new InvalidDataException("jwks_uri is neither https nor on loopback.");

            var keys = JsonWebKeySet.Create(await http.GetStringAsync(jwksUri)).Keys.Select(BotSigningKey.From).OfType<BotSigningKey>();
            var byId = keys.DistinctBy(key => key.Id).ToFrozenDictionary(key => key.Id, StringComparer.Ordinal);
            if (byId.Count == 0)
                throw new InvalidDataException("The key set holds no key that can be used.");

            current = new Snapshot(byId, clock.GetUtcNow());
            Log.KeysRead(logger, byId.Count, address);
        }
        catch (Exception failure)
        {
            Log.ReadingFailed(logger, failure, address, current?.ReadAt);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Read {Count} signing keys from {Address}.")]
        public static partial void KeysRead(ILogger logger, int count, string address);

        [LoggerMessage(2, LogLevel.Error, "The signing keys could not be read from {Address}; in use are those of {ReadAt}. Tokens cannot be checked while there are none: is the address reachable from here?")]
        public static partial void ReadingFailed(ILogger logger, Exception failure, string address, DateTimeOffset? readAt);
    }
}
