using System.Collections.Concurrent;

namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Tokens that passed, until they expire: Teams uses one for many messages, and checking its signature costs more than all the rest of a
/// small turn. Only good tokens come in here, so nobody but the issuer can fill it.
/// </summary>
internal sealed class PassedTokens
{
    public const int Capacity = 500;

    // The whole token is the key: one that differs in a single letter, of the signature too, is another token.
    private readonly ConcurrentDictionary<string, BotToken> tokens = new(StringComparer.Ordinal);

    public int Count => tokens.Count;

    /// <summary>What that token said when it was checked, or null. In the minutes granted for clocks that differ it is checked each time.</summary>
    public BotToken? Find(string token, DateTimeOffset now) =>
        tokens.TryGetValue(token, out var known) && now.ToUnixTimeSeconds() < known.ExpiresAt ? known : null;

    public void Keep(string token, BotToken valid)
    {
        // Rare enough to begin anew: what is still in use comes back with its next message.
        if (tokens.Count >= Capacity)
            tokens.Clear();
        tokens[token] = valid;
    }
}
