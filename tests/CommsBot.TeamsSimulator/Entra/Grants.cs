using System.Collections.Concurrent;
using System.Security.Cryptography;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Entra;

/// <summary>Codes and refresh tokens in circulation. A code works once; a refresh token until it is revoked.</summary>
internal sealed class Grants
{
    private readonly ConcurrentDictionary<string, Grant> _codes = new();
    private readonly ConcurrentDictionary<string, Grant> _refreshTokens = new();

    internal string NewCode(Grant grant) => Keep(_codes, "0.A", grant);

    internal string NewRefreshToken(Grant grant) => Keep(_refreshTokens, "1.R", grant);

    internal Grant? TakeCode(string code) => _codes.TryRemove(code, out var grant) ? grant : null;

    internal Grant? FindRefreshToken(string token) => _refreshTokens.GetValueOrDefault(token);

    internal void Revoke(Person person)
    {
        foreach (var (token, grant) in _refreshTokens)
        {
            if (grant.Person == person)
                _refreshTokens.TryRemove(token, out _);
        }
    }

    private static string Keep(ConcurrentDictionary<string, Grant> grants, string prefix, Grant grant)
    {
        var key = prefix + RandomNumberGenerator.GetHexString(48);
        grants[key] = grant;
        return key;
    }
}
