using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tokens;

/// <summary>
/// The keys an issuer publishes, and the one it signs with. To make a key takes a while, so the first one has the same numbers in all
/// simulators of a process, under another <c>kid</c> in each; it is made when it is first needed.
/// </summary>
public sealed class KeySet : IDisposable
{
    private readonly Lazy<RSAParameters> firstNumbers;
    private readonly IReadOnlyList<string>? endorsements;
    private readonly Lock gate = new();
    private readonly List<SigningKey> retired = [];
    private ImmutableList<SigningKey> published = [];
    private SigningKey? current;

    internal KeySet(Lazy<RSAParameters> firstNumbers, IReadOnlyList<string>? endorsements = null)
    {
        this.firstNumbers = firstNumbers;
        this.endorsements = endorsements;
    }

    /// <summary>The key that signs new tokens.</summary>
    public SigningKey Current
    {
        get
        {
            lock (gate)
                return current ??= Publish(new SigningKey(SigningKey.NewKeyId(), endorsements, firstNumbers.Value));
        }
    }

    /// <summary>All keys in the key set.</summary>
    public IReadOnlyList<SigningKey> Published
    {
        get
        {
            _ = Current;
            return published;
        }
    }

    /// <summary>Publishes one more key.</summary>
    public SigningKey Add(SigningKey key)
    {
        _ = Current;
        lock (gate)
            return Publish(key);
    }

    /// <summary>Signs with a new key from now on. The old ones stay published, as an issuer does for a while.</summary>
    public SigningKey RollOver()
    {
        var key = Add(new SigningKey(SigningKey.NewKeyId(), endorsements));
        lock (gate)
            return current = key;
    }

    /// <summary>Takes every key but the current one out of the key set.</summary>
    public void RetireOld()
    {
        var kept = Current;
        lock (gate)
        {
            retired.AddRange(published.Where(key => key != kept));
            published = [kept];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in published.Concat(retired))
            key.Dispose();
    }

    internal SigningKey? Find(string? keyId) => published.Find(key => key.KeyId == keyId);

    internal JsonObject ToJson() => new() { ["keys"] = new JsonArray([.. Published.Select(key => key.ToJsonWebKey())]) };

    internal static Lazy<RSAParameters> NewNumbers() => new(() =>
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    });

    private SigningKey Publish(SigningKey key)
    {
        published = published.Add(key);
        return key;
    }
}
