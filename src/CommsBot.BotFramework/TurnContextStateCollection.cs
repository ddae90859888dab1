namespace CommsBot.BotFramework;

/// <summary>Things kept for the length of a turn, by type or by name. They belong to whoever made them: the turn disposes nothing.</summary>
public sealed class TurnContextStateCollection
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>The value of that type, or null.</summary>
    public T? Get<T>() where T : class => Get<T>(KeyOf<T>());

    /// <summary>The value of that name, or null when there is none or it has another type.</summary>
    public T? Get<T>(string key) where T : class => values.TryGetValue(key, out var value) ? value as T : null;

    /// <summary>Keeps a value under its type, in place of an earlier one.</summary>
    public void Set<T>(T value) where T : class => Set(KeyOf<T>(), value);

    /// <summary>Keeps a value under a name, in place of an earlier one.</summary>
    public void Set<T>(string key, T value) where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        values[key] = value;
    }

    /// <summary>Forgets a name.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => values.Remove(key);

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}
