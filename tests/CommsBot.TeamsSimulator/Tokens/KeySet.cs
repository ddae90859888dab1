using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tokens;

/// <summary>The keys an issuer publishes, and the one it signs with.</summary>
public sealed class KeySet : IDisposable
{
    private readonly Func<SigningKey> _create;
    private ImmutableList<SigningKey> _published;
    private ImmutableList<SigningKey> _retired = [];

    internal KeySet(Func<SigningKey> create)
    {
        _create = create;
        Current = create();
        _published = [Current];
    }

    /// <summary>The key that signs new tokens.</summary>
    public SigningKey Current { get; private set; }

    /// <summary>All keys in the key set.</summary>
    public IReadOnlyList<SigningKey> Published => _published;

    /// <summary>Publishes one more key.</summary>
    public SigningKey Add(SigningKey key)
    {
        _published = _published.Add(key);
        return key;
    }

    /// <summary>Signs with a new key from now on. The old ones stay published, as an issuer does for a while.</summary>
    public SigningKey RollOver() => Current = Add(_create());

    /// <summary>Takes every key but the current one out of the key set.</summary>
    public void RetireOld()
    {
        _retired = _retired.AddRange(_published.Where(key => key != Current));
        _published = [Current];
    }

    /// <inheritdoc/>
    public void Dispose() => _published.AddRange(_retired).ForEach(key => key.Dispose());

    internal SigningKey? Find(string? keyId) => _published.Find(key => key.KeyId == keyId);

    internal JsonObject ToJson() => new() { ["keys"] = new JsonArray([.. _published.Select(key => key.ToJsonWebKey())]) };
}
