using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CommsBot.Simulation.Tokens;

/// <summary>The keys an issuer publishes, and the one it signs with. The first is made when it is first needed: that takes a while.</summary>
public sealed class KeySet : IDisposable
{
    private readonly Func<SigningKey> _create;
    private readonly Lock _gate = new();
    private readonly List<SigningKey> _retired = [];
    private ImmutableList<SigningKey> _published = [];
    private SigningKey? _current;

    internal KeySet(Func<SigningKey> create) => _create = create;

    /// <summary>The key that signs new tokens.</summary>
    public SigningKey Current
    {
        get
        {
            lock (_gate)
                return _current ??= Publish(_create());
        }
    }

    /// <summary>All keys in the key set.</summary>
    public IReadOnlyList<SigningKey> Published
    {
        get
        {
            _ = Current;
            return _published;
        }
    }

    /// <summary>Publishes one more key.</summary>
    public SigningKey Add(SigningKey key)
    {
        _ = Current;
        lock (_gate)
            return Publish(key);
    }

    /// <summary>Signs with a new key from now on. The old ones stay published, as an issuer does for a while.</summary>
    public SigningKey RollOver()
    {
        var key = Add(_create());
        lock (_gate)
            return _current = key;
    }

    /// <summary>Takes every key but the current one out of the key set.</summary>
    public void RetireOld()
    {
        var current = Current;
        lock (_gate)
        {
            _retired.AddRange(_published.Where(key => key != current));
            _published = [current];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _published.Concat(_retired))
            key.Dispose();
    }

    internal SigningKey? Find(string? keyId) => _published.Find(key => key.KeyId == keyId);

    internal JsonObject ToJson() => new() { ["keys"] = new JsonArray([.. Published.Select(key => key.ToJsonWebKey())]) };

    private SigningKey Publish(SigningKey key)
    {
        _published = _published.Add(key);
        return key;
    }
}
